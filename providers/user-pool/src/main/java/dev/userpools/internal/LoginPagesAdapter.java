package dev.userpools.internal;

import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/**
 * Keycloak's pages, in Keycloak's place (the id is the same), with more to show and, on some, other texts: themes need no
 * change for it.
 */
public abstract class LoginPagesAdapter extends FreeMarkerLoginFormsProviderFactory {

    /** What providers of pages are to Keycloak. */
    public static final Class<? extends Provider> SPI = LoginFormsProvider.class;

    /** The pages that can have texts of their own. */
    public enum Page {
        SIGN_IN,
        SIGN_UP,
        FORGOTTEN_PASSWORD,
        OTHER;

        private static Page of(LoginFormsPages page) {
            if (page == null) {
                return OTHER;
            }
            return switch (page) {
                case LOGIN, LOGIN_USERNAME -> SIGN_IN;
                case REGISTER -> SIGN_UP;
                case LOGIN_RESET_PASSWORD -> FORGOTTEN_PASSWORD;
                default -> OTHER;
            };
        }
    }

    /** What every page's template gets besides Keycloak's own attributes. */
    protected abstract Map<String, Object> attributes(KeycloakSession session);

    /** The keys of the texts that others take the place of on a page, each with the other's key. */
    protected abstract Map<String, String> otherTexts(KeycloakSession session, Page page);

    /** The name under which a user who has signed in already, and is asked again, is shown. */
    protected abstract String shownName(KeycloakSession session, UserModel user);

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
            if (realm == null) {
                return;
            }
            LoginPagesAdapter.this.attributes(session).forEach(attributes::put);
            attributes.put("auth", new ShownUser(context, page, user -> shownName(session, user)));
            Map<String, String> others = otherTexts(session, Page.of(page));
            if (!others.isEmpty()) {
                putTexts(locale, with(others, texts));
            }
        }

        /** A copy, as the texts belong to the theme. */
        private static Properties with(Map<String, String> others, Properties texts) {
            Properties changed = new Properties();
            changed.putAll(texts);
            others.forEach((key, other) -> changed.setProperty(key, texts.getProperty(other, other)));
            return changed;
        }

        /** As {@code handleThemeResources} does, which runs before the page is known. */
        private void putTexts(Locale locale, Properties texts) {
            Map<Object, Object> parameters = new HashMap<>(attributes);
            parameters.putAll(texts);
            attributes.put("msg", new MessageFormatterMethod(locale, parameters));
            attributes.put("advancedMsg", new AdvancedMessageFormatterMethod(locale, texts));
        }
    }
}
