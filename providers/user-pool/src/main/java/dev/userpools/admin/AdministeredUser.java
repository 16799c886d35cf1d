package dev.userpools.admin;

import dev.userpools.pool.UserPool;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** A user whom the administrator of a request may see, with what a call needs to act on him. */
record AdministeredUser(
        KeycloakSession session,
        RealmModel realm,
        UserPool pool,
        UserModel user,
        AdminEventBuilder adminEvent,
        Clock clock) {

    /** 200 with his status, which is also the answer to every call that changed something. */
    Response status() {
        return Response.ok(UserView.of(session, realm, pool, user, clock)).build();
    }

    /** Fires the admin event of a call. */
    void acted(String call, Map<String, String> details) {
        acted(user, call, details);
    }

    /** The same for another user who is affected. */
    void acted(UserModel affected, String call, Map<String, String> details) {
        AdminEventBuilder event = adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.USER)
                .resourcePath("users", affected.getId(), call);
        details.forEach(event::detail);
        event.success();
    }
}
