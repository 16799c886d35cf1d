package dev.userpools.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.util.ResolveRelative;

/** Where a user goes back to his application. */
public final class ApplicationAddress {

    private ApplicationAddress() {}

    /**
     * The application's own address, or else the one it asked for, if it is one of those it has registered.
     *
     * @param redirectUri what it asked for
     */
    public static Optional<String> of(KeycloakSession session, ClientModel client, Optional<String> redirectUri) {
        String baseUrl = ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl());
        if (baseUrl != null && !baseUrl.isBlank()) {
            return Optional.of(baseUrl);
        }
        return redirectUri.flatMap(uri -> registered(session, client, uri));
    }

    /** An address for answers to a sign-in, if the application has registered it. */
    public static Optional<String> registered(KeycloakSession session, ClientModel client, String redirectUri) {
        return Optional.ofNullable(RedirectUtils.verifyRedirectUri(session, redirectUri, client));
    }

    /** An address for users who have signed out, if the application has registered it. */
    public static Optional<String> registeredForSignOut(KeycloakSession session, ClientModel client, String address) {
        Set<String> registered =
                new HashSet<>(OIDCAdvancedConfigWrapper.fromClientModel(client).getPostLogoutRedirectUris());
        return Optional.ofNullable(
                RedirectUtils.verifyRedirectUri(session, client.getRootUrl(), address, registered, true));
    }
}
