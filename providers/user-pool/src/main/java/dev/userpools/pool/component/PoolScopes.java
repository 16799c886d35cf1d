package dev.userpools.pool.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/**
 * What a pool adds to the realm's own client scopes {@code profile}, {@code phone} and {@code acr},
 * and to the one of its own name, {@code user-pool}. Keycloak's mappers read attributes
 * it named itself, such as {@code phoneNumber}; a pool's attributes have their OpenID names. A realm file cannot say so:
 * Keycloak makes its own scopes first, and a second scope of the same name fails the import.
 */
public final class PoolScopes {

    /** The protocol mapper that reads them. */
    public static final String ATTRIBUTE_MAPPER = "user-pool-attribute-mapper";

    /** The protocol mapper of what an application calls a user. */
    public static final String PREFERRED_USERNAME_MAPPER = "user-pool-preferred-username-mapper";

    /** The protocol mapper of the claims that only Cognito has. */
    public static final String CLAIMS_MAPPER = "user-pool-claims";

    /** Where a sign-in keeps by what methods its user has proved who he is, as a JSON array (RFC 8176). */
    public static final String METHODS_NOTE = "user-pool.amr";

    /** Keycloak's own. Its mapper of {@code amr} knows one method of each step of a flow; a second factor has several. */
    private static final String SESSION_NOTE_MAPPER = "oidc-usersessionmodel-note-mapper";

    private static final String OWN_SCOPE = "user-pool";
    private static final String PROTOCOL = "openid-connect";

    private PoolScopes() {}

    /**
     * Adds what is missing; what is there stays as it is.
     *
     * @return what was added, for people
     */
    public static List<String> complete(RealmModel realm) {
        Stream<String> scope = addOwnScope(realm) ? Stream.of("client scope " + OWN_SCOPE) : Stream.empty();
        Stream<String> mappers = realm.getClientScopesStream()
                .filter(found -> PROTOCOL.equals(found.getProtocol()))
                .flatMap(found -> mappers(found.getName())
                        .filter(mapper -> isMissing(found, mapper.claim()))
                        .map(mapper -> add(found, mapper)));
        return Stream.concat(scope, mappers).toList();
    }

    /** Clients that are made from now on have it; those of before are their owners' business. */
    private static boolean addOwnScope(RealmModel realm) {
        if (realm.getClientScopesStream().map(ClientScopeModel::getName).anyMatch(OWN_SCOPE::equals)) {
            return false;
        }
        ClientScopeModel scope = realm.addClientScope(OWN_SCOPE);
        scope.setProtocol(PROTOCOL);
        scope.setDescription("Claims as Amazon Cognito names them");
        scope.setIncludeInTokenScope(false);
        scope.setDisplayOnConsentScreen(false);
        realm.addDefaultClientScope(scope, true);
        return true;
    }

    /**
     * What makes one claim.
     *
     * @param claim its name
     * @param type the protocol mapper
     * @param settings of that mapper alone, which come before those of all
     */
    private record Mapper(String claim, String type, Map<String, String> settings) {

        /** A claim of an attribute's own name. */
        static Mapper ofAttribute(String attribute, String valueType) {
            return new Mapper(
                    attribute,
                    ATTRIBUTE_MAPPER,
                    Map.of("user.attribute", attribute, "claim.name", attribute, "jsonType.label", valueType));
        }
    }

    private static Stream<Mapper> mappers(String scope) {
        return switch (scope) {
            case "profile" ->
                Stream.of(
                        Mapper.ofAttribute("name", "String"),
                        Mapper.ofAttribute("middle_name", "String"),
                        Mapper.ofAttribute("updated_at", "long"),
                        new Mapper("preferred_username", PREFERRED_USERNAME_MAPPER, Map.of()));
            case "phone" ->
                Stream.of(
                        Mapper.ofAttribute("phone_number", "String"),
                        Mapper.ofAttribute("phone_number_verified", "boolean"));
            case OWN_SCOPE -> Stream.of(new Mapper(CLAIMS_MAPPER, CLAIMS_MAPPER, Map.of()));
            case "acr" ->
                Stream.of(new Mapper(
                        "amr",
                        SESSION_NOTE_MAPPER,
                        Map.of(
                                "user.session.note",
                                METHODS_NOTE,
                                "claim.name",
                                "amr",
                                "jsonType.label",
                                "JSON",
                                "userinfo.token.claim",
                                "false")));
            default -> Stream.empty();
        };
    }

    private static boolean isMissing(ClientScopeModel scope, String claim) {
        return scope.getProtocolMappersStream()
                .noneMatch(mapper -> claim.equals(mapper.getName())
                        || claim.equals(mapper.getConfig().get("user.attribute")));
    }

    private static String add(ClientScopeModel scope, Mapper added) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("id.token.claim", "true");
        config.put("access.token.claim", "true");
        config.put("userinfo.token.claim", "true");
        config.put("introspection.token.claim", "true");
        config.putAll(added.settings());
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setName(added.claim());
        mapper.setProtocol(PROTOCOL);
        mapper.setProtocolMapper(added.type());
        mapper.setConfig(config);
        scope.addProtocolMapper(mapper);
        return "client scope " + scope.getName() + " claim " + added.claim();
    }
}
