package dev.userpools.verification;

import dev.userpools.code.Codes;
import dev.userpools.code.ConfirmationLink;
import dev.userpools.code.ReturnAddress;
import dev.userpools.code.WaitingCode;
import dev.userpools.internal.ApplicationAddress;
import dev.userpools.internal.Page;
import dev.userpools.internal.RealmAccess;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInNames;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The pages behind the links in mails, {@code /realms/{realm}/user-pool/confirm/{id}?token=…}. They need no sign-in: a link
 * works in any browser. The token is what proves that the mail was read.
 */
@Provider
@Vetoed
public final class ConfirmationPages {

    private static final String PAGE = "confirm-link";

    private final KeycloakSession session;
    private final RealmModel realm;

    ConfirmationPages(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The addresses of whoever is signed in, for the account console. */
    @Path("contacts")
    public ContactsResource contacts() {
        return new ContactsResource(session, requirePool());
    }

    /** Shows the button. Opening the link confirms nothing. */
    @GET
    @Path("confirm/{id}")
    public Response open(@PathParam("id") String id, @QueryParam("token") String token) {
        requirePool();
        return code(id, token)
                .map(code -> Page.of(PAGE)
                        .with("destination", code.destination().masked())
                        .with(
                                "confirmUrl",
                                session.getContext().getUri().getRequestUri().toString())
                        .in(session))
                .orElseGet(this::invalid);
    }

    /** Confirms. */
    @POST
    @Path("confirm/{id}")
    public Response confirm(@PathParam("id") String id, @QueryParam("token") String token) {
        UserPool pool = requirePool();
        return code(id, token).map(code -> confirm(pool, code)).orElseGet(this::invalid);
    }

    private Response confirm(UserPool pool, WaitingCode code) {
        UserModel user = session.users().getUserById(realm, code.userId());
        if (user == null || !user.isEnabled()) {
            return invalid();
        }
        Confirmation confirmation = new Confirmations(session, realm, pool).confirm(user, code);
        if (confirmation instanceof Confirmation.Taken taken) {
            return outcome(SignInNames.takenKey(taken.attribute()), code.returnTo());
        }
        return confirmation instanceof Confirmation.Confirmed
                ? outcome("userPoolLinkConfirmed", code.returnTo())
                : invalid();
    }

    private Response invalid() {
        return outcome("userPoolLinkInvalid", Optional.empty());
    }

    private Response outcome(String text, Optional<ReturnAddress> returnTo) {
        Page page = Page.of(PAGE).with("outcome", text);
        returnTo.flatMap(this::application)
                .ifPresentOrElse(
                        address -> page.with("applicationUrl", address),
                        () -> accountConsole().ifPresent(address -> page.with("signInUrl", address)));
        return page.in(session);
    }

    /** Where a user signs in of whom nobody knows the application; whoever is not confirmed is asked for his code there. */
    private Optional<String> accountConsole() {
        return Optional.ofNullable(realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID))
                .filter(ClientModel::isEnabled)
                .flatMap(client -> ApplicationAddress.of(session, client, Optional.empty()));
    }

    /** Where the user came from, if the application still wants users to be sent there: never an open redirect. */
    private Optional<String> application(ReturnAddress returnTo) {
        ClientModel client = realm.getClientById(returnTo.clientId());
        return client == null || !client.isEnabled()
                ? Optional.empty()
                : ApplicationAddress.of(session, client, returnTo.redirectUri());
    }

    private Optional<WaitingCode> code(String id, String token) {
        return token == null || token.isBlank()
                ? Optional.empty()
                : Codes.of(session).find(realm, new ConfirmationLink(id, token));
    }

    private UserPool requirePool() {
        RealmAccess.require(session);
        return UserPools.of(realm).orElseThrow(NotFoundException::new);
    }
}
