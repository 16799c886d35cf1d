package dev.userpools.internal;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticator;
import org.keycloak.authentication.authenticators.broker.IdpCreateUserIfUniqueAuthenticatorFactory;
import org.keycloak.authentication.authenticators.broker.util.ExistingUserInfo;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes the users of identity providers at their first sign-in, in Keycloak's place (the id is the same). */
public abstract class BrokeredUserAdapter extends IdpCreateUserIfUniqueAuthenticatorFactory {

    /**
     * The user name of a new user.
     *
     * @param alias the identity provider
     * @param subject his id there
     * @return empty for the one Keycloak or a mapper gives
     */
    protected abstract Optional<String> username(
            KeycloakSession session, RealmModel realm, String alias, String subject);

    /**
     * The user of the realm who has proved that an address is his, where Keycloak itself would not find him: he is asked
     * whether the new one is he, and proves it.
     *
     * @param email as the identity provider says it
     */
    protected abstract Optional<UserModel> holder(KeycloakSession session, RealmModel realm, String email);

    /**
     * Frees an address that a user of the realm carries who has not proved that it is his.
     *
     * @param email as the identity provider says it, or the newcomer
     * @return the message for the newcomer where it cannot be freed; otherwise empty
     */
    protected abstract Optional<String> refusal(KeycloakSession session, RealmModel realm, String email);

    @Override
    public final Authenticator create(KeycloakSession session) {
        return new Step();
    }

    private final class Step extends IdpCreateUserIfUniqueAuthenticator {

        @Override
        protected void authenticateImpl(
                AuthenticationFlowContext context,
                SerializedBrokeredIdentityContext serialized,
                BrokeredIdentityContext identity) {
            Optional<String> refusal = Optional.ofNullable(identity.getEmail())
                    // Who is here for one session only takes no address.
                    .filter(email -> !identity.getIdpConfig().isTransientUsers())
                    .flatMap(email -> refusal(context.getSession(), context.getRealm(), email));
            if (refusal.isPresent()) {
                sendFailureChallenge(
                        context,
                        Response.Status.CONFLICT,
                        Errors.EMAIL_IN_USE,
                        refusal.get(),
                        AuthenticationFlowError.USER_CONFLICT);
            } else {
                super.authenticateImpl(context, serialized, identity);
            }
        }

        @Override
        protected ExistingUserInfo checkExistingUser(
                AuthenticationFlowContext context,
                String username,
                SerializedBrokeredIdentityContext serialized,
                BrokeredIdentityContext identity) {
            ExistingUserInfo found = super.checkExistingUser(context, username, serialized, identity);
            return found != null
                    ? found
                    : Optional.ofNullable(identity.getEmail())
                            .flatMap(email -> holder(context.getSession(), context.getRealm(), email))
                            .map(user -> new ExistingUserInfo(user.getId(), UserModel.EMAIL, user.getEmail()))
                            .orElse(null);
        }

        @Override
        protected String getUsername(
                AuthenticationFlowContext context,
                SerializedBrokeredIdentityContext serialized,
                BrokeredIdentityContext identity) {
            return username(
                            context.getSession(),
                            context.getRealm(),
                            identity.getIdpConfig().getAlias(),
                            identity.getId())
                    .orElseGet(() -> super.getUsername(context, serialized, identity));
        }
    }
}
