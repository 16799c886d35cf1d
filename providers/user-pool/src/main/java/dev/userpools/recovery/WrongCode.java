package dev.userpools.recovery;

import dev.userpools.internal.BruteForce;
import jakarta.ws.rs.core.UriInfo;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Counts a wrong code as a wrong password. Keycloak would look the name up first, which takes longer where it is nobody's; and
 * it loses count of wrong ones at the same moment.
 */
record WrongCode(ClientConnection connection, UriInfo address) implements AfterAnswer.Work {

    /** @param userId the user's id, or one that nobody has */
    static void count(AuthenticationFlowContext context, String userId) {
        AfterAnswer.runOneByOne(
                context,
                userId,
                "a wrong code was not counted",
                new WrongCode(context.getConnection(), context.getUriInfo()));
    }

    @Override
    public void run(KeycloakSession session, RealmModel realm, UserModel user) {
        BruteForce.failedPassword(session, realm, user, connection, address);
    }
}
