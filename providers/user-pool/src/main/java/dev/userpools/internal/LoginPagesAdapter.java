package dev.userpools.internal;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.theme.Theme;

/**
 * Keycloak's pages, in Keycloak's place (the id is the same), with more to show.
 */
public abstract class LoginPagesAdapter extends FreeMarkerLoginFormsProviderFactory {

    /** What providers of pages are to Keycloak. */
    public static final Class<? extends Provider> SPI = LoginFormsProvider.class;

    /** What every page's template gets besides Keycloak's own attributes. */
    protected abstract Map<String, Object> attributes(KeycloakSession session);

    @Override
    public final LoginFormsProvider create(KeycloakSession session) {
        return new Pages(session);
    }

    private final class Pages extends FreeMarkerLoginFormsProvider {

        Pages(KeycloakSession session) {
            super(session);
        }

        @Override
        protected void createCommonAttributes(
                Theme theme, Locale locale, Properties texts, UriBuilder uri, LoginFormsPages page) {
            super.createCommonAttributes(theme, locale, texts, uri, page);
            if (realm != null) {
                LoginPagesAdapter.this.attributes(session).forEach(attributes::put);
            }
        }
    }
}
