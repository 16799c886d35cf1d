package dev.userpools.token;

import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;

/** What a client was granted. */
final class GrantedScopes {

    private GrantedScopes() {}

    /** The scopes' names. Keycloak counts the client itself among them, by a name that anybody may have given it. */
    static Set<String> of(ClientSessionContext client) {
        return client.getClientScopesStream()
                .filter(scope -> !(scope instanceof ClientModel))
                .map(ClientScopeModel::getName)
                .collect(Collectors.toSet());
    }
}
