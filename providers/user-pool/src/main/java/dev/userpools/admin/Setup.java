package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolProfile;
import dev.userpools.storage.PoolRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Makes or repairs what a pool needs of its realm, as saving the pool does. */
record Setup(KeycloakSession session, RealmModel realm, UserPool pool, AdminEventBuilder adminEvent) {

    Response answer() {
        List<String> changed = Stream.of(
                        PoolProfile.complete(session, pool.signIn().attributes()), PoolRealm.complete(realm))
                .flatMap(List::stream)
                .toList();
        if (!changed.isEmpty()) {
            adminEvent
                    .operation(OperationType.UPDATE)
                    .resource(ResourceType.REALM)
                    .resourcePath("user-pool", "setup")
                    .representation(new View(changed))
                    .success();
        }
        return Response.ok(new View(changed)).build();
    }

    private record View(@JsonProperty("changed") List<String> changed) {}
}
