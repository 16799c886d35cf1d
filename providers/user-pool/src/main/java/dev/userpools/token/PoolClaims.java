package dev.userpools.token;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The claims of one token that only Cognito has, by the table of cognito-spec §10. */
final class PoolClaims {

    /** The attribute, and the scope that shows it. */
    private static final String ADDRESS = "address";

    /** Cognito's number of the form of its access tokens. */
    private static final int VERSION = 2;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserSessionModel userSession;
    private final UserModel user;
    private final ClientSessionContext client;

    PoolClaims(KeycloakSession session, UserSessionModel userSession, ClientSessionContext client) {
        this.session = session;
        this.realm = userSession.getRealm();
        this.userSession = userSession;
        this.user = userSession.getUser();
        this.client = client;
    }

    Map<String, Object> idToken() {
        Map<String, Object> claims = origin("id");
        if (isPerson()) {
            GroupClaims groups = groups();
            claims.put("cognito:username", user.getUsername());
            putUnlessEmpty(claims, "cognito:groups", groups.groups());
            putUnlessEmpty(claims, "cognito:roles", groups.roles());
            groups.preferredRole().ifPresent(role -> claims.put("cognito:preferred_role", role));
            putUnlessEmpty(claims, "identities", identities());
            claims.putAll(CustomAttributes.of(session, user, GrantedScopes.of(client)));
        }
        return claims;
    }

    Map<String, Object> accessToken() {
        Map<String, Object> claims = origin("access");
        claims.put("client_id", client.getClientSession().getClient().getClientId());
        claims.put("version", VERSION);
        if (isPerson()) {
            claims.put("username", user.getUsername());
            putUnlessEmpty(claims, "cognito:groups", groups().groups());
        }
        return claims;
    }

    Map<String, Object> userInfo() {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (isPerson()) {
            claims.put("username", user.getUsername());
            putUnlessEmpty(claims, "identities", identities());
            claims.putAll(CustomAttributes.of(session, user, GrantedScopes.of(client)));
        }
        return claims;
    }

    /** What stays the same in all tokens of one sign-in, refreshed or not. */
    private Map<String, Object> origin(String use) {
        String signIn = userSession.getId()
                + '/'
                + client.getClientSession().getClient().getId();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("token_use", use);
        claims.put("origin_jti", stable("origin", signIn));
        claims.put("event_id", stable("event", signIn + '/' + userSession.getStarted()));
        return claims;
    }

    private static String stable(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + '/' + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Not the account a client has that signs in as itself. */
    private boolean isPerson() {
        return user.getServiceAccountClientLink() == null;
    }

    /** Looked at once for all tokens of a request. */
    private GroupClaims groups() {
        String ofTheUser = GroupClaims.class.getName() + user.getId();
        GroupClaims known = session.getAttribute(ofTheUser, GroupClaims.class);
        if (known == null) {
            known = GroupClaims.of(user.getGroupsStream().map(PoolGroup::of));
            session.setAttribute(ofTheUser, known);
        }
        return known;
    }

    private List<Identity> identities() {
        List<FederatedIdentityModel> links =
                session.users().getFederatedIdentitiesStream(realm, user).toList();
        return IntStream.range(0, links.size())
                .mapToObj(index -> identity(links.get(index), index == 0))
                .toList();
    }

    private Identity identity(FederatedIdentityModel link, boolean first) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(link.getIdentityProvider());
        return Identity.of(user, link, Optional.ofNullable(provider), first);
    }

    /** Cognito has one text only; where the client may see it. */
    Optional<String> address() {
        return Optional.ofNullable(user.getFirstAttribute(ADDRESS))
                .filter(address -> isPerson() && GrantedScopes.of(client).contains(ADDRESS));
    }

    private static void putUnlessEmpty(Map<String, Object> claims, String name, List<?> values) {
        if (!values.isEmpty()) {
            claims.put(name, values);
        }
    }
}
