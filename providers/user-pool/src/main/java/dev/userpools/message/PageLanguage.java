package dev.userpools.message;

import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The language of the page on which somebody causes a message. What comes of no page has none: the language of an
 * administrator, or of a job, is not the user's.
 *
 * @param tag such as {@code de} or {@code zh-CN}; empty where there is no page
 */
public record PageLanguage(Optional<String> tag) {

    private static final String HANDED_ON = PageLanguage.class.getName();

    /** Longer tags than the column takes are left out. */
    private static final int LONGEST = 35;

    /** That of the request a session is for, or the one it was handed. */
    public static PageLanguage of(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(HANDED_ON, PageLanguage.class))
                .orElseGet(() -> new PageLanguage(shown(session.getContext())));
    }

    /** Hands it to the session of a job that does the rest of the request. */
    public void handTo(KeycloakSession job) {
        job.setAttribute(HANDED_ON, this);
    }

    /** Nobody's own language is asked for: it takes the same time whoever it is about. */
    private static Optional<String> shown(KeycloakContext context) {
        RealmModel realm = context.getRealm();
        if (context.getAuthenticationSession() == null || realm == null || !realm.isInternationalizationEnabled()) {
            return Optional.empty();
        }
        return Optional.of(context.resolveLocale(null).toLanguageTag()).filter(tag -> tag.length() <= LONGEST);
    }
}
