package dev.userpools.pool.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/**
 * What a pool adds to the realm's own client scopes {@code profile} and {@code phone}. Keycloak's mappers read attributes
 * it named itself, such as {@code phoneNumber}; a pool's attributes have their OpenID names. A realm file cannot say so:
 * Keycloak makes its own scopes first, and a second scope of the same name fails the import.
 */
public final class PoolScopes {

    /** The protocol mapper that reads them. */
    public static final String ATTRIBUTE_MAPPER = "user-pool-attribute-mapper";

    private static final String PROTOCOL = "openid-connect";

    private PoolScopes() {}

    /** Adds what is missing; what is there stays as it is. */
    public static void complete(RealmModel realm) {
        realm.getClientScopesStream()
                .filter(scope -> PROTOCOL.equals(scope.getProtocol()))
                .forEach(scope -> {
                    switch (scope.getName()) {
                        case "profile" -> {
                            add(scope, "name", "String");
                            add(scope, "middle_name", "String");
                            add(scope, "updated_at", "long");
                        }
                        case "phone" -> {
                            add(scope, "phone_number", "String");
                            add(scope, "phone_number_verified", "boolean");
                        }
                        default -> {}
                    }
                });
    }

    private static void add(ClientScopeModel scope, String attribute, String type) {
        boolean isThere = scope.getProtocolMappersStream()
                .anyMatch(mapper -> attribute.equals(mapper.getName())
                        || attribute.equals(mapper.getConfig().get("user.attribute")));
        if (isThere) {
            return;
        }
        Map<String, String> config = new LinkedHashMap<>();
        config.put("user.attribute", attribute);
        config.put("claim.name", attribute);
        config.put("jsonType.label", type);
        config.put("id.token.claim", "true");
        config.put("access.token.claim", "true");
        config.put("userinfo.token.claim", "true");
        config.put("introspection.token.claim", "true");
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName(attribute);
        mapper.setProtocol(PROTOCOL);
        mapper.setProtocolMapper(ATTRIBUTE_MAPPER);
        mapper.setConfig(config);
        scope.addProtocolMapper(mapper);
    }
}
