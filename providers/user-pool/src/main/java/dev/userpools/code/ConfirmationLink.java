package dev.userpools.code;

import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The link that stands for a code.
 *
 * @param codeId which code
 * @param token the secret of it
 */
public record ConfirmationLink(String codeId, String token) {

    private static final String TOKEN = "?token=";

    /** A link as users get them, that stands for nothing. */
    public static String sample(KeycloakSession session, RealmModel realm) {
        return new ConfirmationLink("sample", "sample").in(session, realm);
    }

    /** The address, in a realm, of the page that takes the link. */
    String in(KeycloakSession session, RealmModel realm) {
        return in(session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(realm.getName())
                .path("user-pool")
                .path("confirm")
                .build());
    }

    /**
     * The address of the page that takes the link.
     *
     * @param pages the address of the realm's confirmation pages, without a slash at its end
     */
    String in(URI pages) {
        return pages + "/" + codeId + TOKEN + token;
    }

    /** The token of such an address. */
    static String tokenOf(String address) {
        return address.substring(address.indexOf(TOKEN) + TOKEN.length());
    }

    /** Never the token, as records otherwise print their components. */
    @Override
    public String toString() {
        return "ConfirmationLink[" + codeId + "]";
    }
}
