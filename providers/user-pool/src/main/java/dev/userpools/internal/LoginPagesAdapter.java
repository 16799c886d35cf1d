package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.provider.Provider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
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

    /** The name under which a user is shown to himself. */
    protected abstract String shownName(KeycloakSession session, UserModel user);

    /** Whether a name can be one a user knows, so that he may find it filled in where he signs in. */
    protected abstract boolean isKnown(KeycloakSession session, String name);

    @Override
    public final LoginFormsProvider create(KeycloakSession session) {
        return new Pages(session);
    }

    private final class Pages extends FreeMarkerLoginFormsProvider {

        Pages(KeycloakSession session) {
            super(session);
        }

        @Override
        protected void handleMessages(Locale locale, Properties texts) {
            if (messages != null && realm != null) {
                messages = shownNames().in(messages);
            }
            super.handleMessages(locale, texts);
        }

        @Override
        protected void createCommonAttributes(
                Theme theme, Locale locale, Properties texts, UriBuilder uri, LoginFormsPages page) {
            super.createCommonAttributes(theme, locale, texts, uri, page);
            if (realm == null) {
                return;
            }
            LoginPagesAdapter.this.attributes(session).forEach(attributes::put);
            attributes.put("auth", new ShownUser(context, page, known -> shownName(session, known)));
            // What password managers and passkeys are to keep, on the pages that make a new one.
            attributes.computeIfPresent(
                    "username", (attribute, name) -> shownNames().of(name));
            if (page == LoginFormsPages.LOGIN_CONFIG_TOTP) {
                // The name in the QR code, which is the account's in the authenticator application.
                user = new KnownUser(user, shownName(session, user));
            }
            if (Page.of(page) == Page.SIGN_IN) {
                forgetUnknownName();
            }
            if (page == LoginFormsPages.ERROR) {
                StartOver.address(session, underWay()).ifPresent(address -> attributes.put("startOverUrl", address));
            }
            Map<String, String> others = otherTexts(session, Page.of(page));
            if (!others.isEmpty()) {
                putTexts(locale, with(others, texts));
            }
        }

        /** The page's authentication session; where it was given none, as by identity providers, the request's. */
        private AuthenticationSessionModel underWay() {
            if (detachedAuthSession) {
                return null;
            }
            return authenticationSession != null
                    ? authenticationSession
                    : session.getContext().getAuthenticationSession();
        }

        /** The page's user, and who is signed in: an error may be about him. */
        private ShownNames shownNames() {
            UserSessionModel signedIn = session.getContext().getUserSession();
            Stream<UserModel> users = Stream.concat(
                    Stream.ofNullable(user), Stream.ofNullable(signedIn).map(UserSessionModel::getUser));
            return new ShownNames(users.filter(Objects::nonNull).toList(), known -> shownName(session, known));
        }

        /** Keycloak remembers user names, also those no user has ever seen. */
        private void forgetUnknownName() {
            String name = formData == null ? null : formData.getFirst(AuthenticationManager.FORM_USERNAME);
            if (name != null && !isKnown(session, name)) {
                formData = new MultivaluedHashMap<>(formData);
                formData.remove(AuthenticationManager.FORM_USERNAME);
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
