package dev.userpools.internal;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** A user's sessions in other browsers and applications. Keycloak ends them by itself only in required actions. */
public final class OtherSessions {

    private OtherSessions() {}

    /** Ends all but the one of the browser that sends the request, those of applications that work offline too. */
    public static void end(AuthenticationFlowContext context, UserModel user) {
        String own = context.getAuthenticationSession().getParentSession().getId();
        KeycloakSession session = context.getSession();
        List<UserSessionModel> others = Stream.concat(
                        session.sessions().getUserSessionsStream(context.getRealm(), user),
                        session.sessions().getOfflineUserSessionsStream(context.getRealm(), user))
                .filter(other -> !other.getId().equals(own))
                .toList();
        for (UserSessionModel other : others) {
            AuthenticationManager.backchannelLogout(
                    session,
                    context.getRealm(),
                    other,
                    context.getUriInfo(),
                    context.getConnection(),
                    context.getHttpRequest().getHttpHeaders(),
                    true);
            context.getEvent()
                    .clone()
                    .event(EventType.LOGOUT)
                    .session(other)
                    .user(user)
                    .success();
        }
    }
}
