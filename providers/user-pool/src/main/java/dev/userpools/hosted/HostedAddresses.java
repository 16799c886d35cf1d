package dev.userpools.hosted;

import dev.userpools.internal.ApplicationAddress;
import dev.userpools.internal.OidcEndpoints;
import dev.userpools.internal.Page;
import dev.userpools.internal.RealmAccess;
import dev.userpools.internal.SignOut;
import dev.userpools.pool.component.UserPools;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The addresses that applications of a Cognito domain have written into them (cognito-spec §10), each of which is one of
 * Keycloak's. Browsers are sent there, as Keycloak's cookies belong to its own addresses; programs, which need not follow a
 * redirect, are answered here.
 */
@Provider
@Vetoed
public final class HostedAddresses {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OidcEndpoints endpoints;

    HostedAddresses(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.endpoints = OidcEndpoints.of(session);
    }

    /** The sign-in, or the application again for whom is signed in. */
    @GET
    @Path("oauth2/authorize")
    public Response authorize() {
        return sendTo(endpoints.authorization());
    }

    /** The same: Cognito's page is this one. */
    @GET
    @Path("login")
    public Response login() {
        return sendTo(endpoints.authorization());
    }

    /** The sign-up. */
    @GET
    @Path("signup")
    public Response signUp() {
        return sendTo(endpoints.registration());
    }

    /** The way to another password. */
    @GET
    @Path("forgotPassword")
    public Response forgotPassword() {
        return sendTo(endpoints.forgottenPassword());
    }

    /** Issues tokens. */
    @Path("oauth2/token")
    public Object token() {
        requirePool();
        return endpoints.token();
    }

    /** Says who a token is for. */
    @Path("oauth2/userInfo")
    public Object userInfo() {
        requirePool();
        return endpoints.userInfo();
    }

    /** Revokes tokens. */
    @Path("oauth2/revoke")
    public Object revoke() {
        requirePool();
        return endpoints.revocation();
    }

    /**
     * Signs out, without asking, and goes to {@code logout_uri}, or to a new sign-in for {@code redirect_uri}. Both must be
     * registered: to any other address nobody is sent, and nobody is signed out.
     */
    @GET
    @Path("logout")
    public Response logout() {
        requirePool();
        SignInParameters parameters = parameters();
        Optional<String> clientId = parameters.first("client_id");
        if (clientId.isEmpty()) {
            return missing("client_id");
        }
        ClientModel client = realm.getClientByClientId(clientId.get());
        if (client == null || !client.isEnabled()) {
            return refused("clientNotFoundMessage");
        }
        if (parameters.first("logout_uri").isPresent()) {
            return parameters
                    .first("logout_uri")
                    .flatMap(address -> ApplicationAddress.registeredForSignOut(session, client, address))
                    .map(address -> SignOut.of(session).thenOpen(client, address, parameters.first("state")))
                    .orElseGet(() -> refused("invalidRedirectUriMessage"));
        }
        return parameters
                .first("redirect_uri")
                .map(address -> signInAgain(client, address, parameters))
                .orElseGet(() -> missing("logout_uri"));
    }

    private Response signInAgain(ClientModel client, String redirectUri, SignInParameters parameters) {
        if (ApplicationAddress.registered(session, client, redirectUri).isEmpty()) {
            return refused("invalidRedirectUriMessage");
        }
        return authorization(parameters, endpoints.authorization())
                .map(address -> SignOut.of(session).thenOpen(client, address.toString(), Optional.empty()))
                .orElseGet(() -> refused("userPoolProviderUnknown"));
    }

    private Response sendTo(URI endpoint) {
        requirePool();
        return authorization(parameters(), endpoint)
                .map(address ->
                        Response.status(Response.Status.FOUND).location(address).build())
                .orElseGet(() -> refused("userPoolProviderUnknown"));
    }

    /** Empty where the application asks for an identity provider that there is not. */
    private Optional<URI> authorization(SignInParameters parameters, URI endpoint) {
        ProviderChoice choice =
                ProviderChoice.of(session, parameters.first("identity_provider"), parameters.first("idp_identifier"));
        if (choice instanceof ProviderChoice.Unknown) {
            return Optional.empty();
        }
        return Optional.of(parameters.at(
                endpoint,
                choice instanceof ProviderChoice.Provider provider ? Optional.of(provider.alias()) : Optional.empty()));
    }

    private Response missing(String parameter) {
        return Page.failure(session, Response.Status.BAD_REQUEST, "missingParameterMessage", parameter);
    }

    private Response refused(String message) {
        return Page.failure(session, Response.Status.BAD_REQUEST, message);
    }

    private SignInParameters parameters() {
        return new SignInParameters(session.getContext().getUri().getQueryParameters());
    }

    private void requirePool() {
        RealmAccess.require(session);
        if (UserPools.of(realm).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
