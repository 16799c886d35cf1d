package dev.userpools.token;

import dev.userpools.pool.component.PoolScopes;
import dev.userpools.pool.component.UserPools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AddressClaimSet;
import org.keycloak.representations.IDToken;

/**
 * The claims by which applications of a Cognito user pool know its users. Each token has what Cognito's has: an application
 * changes from one to the other by the issuer alone.
 */
public final class PoolClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private static final List<ProviderConfigProperty> PROPERTIES = new ArrayList<>();

    static {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(PROPERTIES, PoolClaimsMapper.class);
    }

    @Override
    public String getId() {
        return PoolScopes.CLAIMS_MAPPER;
    }

    /** After Keycloak's mapper of the address, to which it adds. */
    @Override
    public int getPriority() {
        return 1;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "User pool claims";
    }

    @Override
    public String getHelpText() {
        return "The claims of Amazon Cognito: groups by precedence and their roles, the user name, custom attributes,"
                + " identities and what a token is for, in the tokens where Cognito has them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(PROPERTIES);
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        if (!applies(OIDCAttributeMapperHelper.includeInIDToken(mapper), userSession)) {
            return token;
        }
        PoolClaims claims = new PoolClaims(session, userSession, client);
        return addAddress(add(token, claims.idToken()), claims);
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        boolean isSwitchedOn = getShouldUseLightweightToken(session)
                ? OIDCAttributeMapperHelper.includeInLightweightAccessToken(mapper)
                : OIDCAttributeMapperHelper.includeInAccessToken(mapper);
        return addAccess(token, isSwitchedOn, session, userSession, client);
    }

    /** Cognito has no introspection. It says what the access token says: of a lightweight one nothing else does. */
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return addAccess(token, OIDCAttributeMapperHelper.includeInIntrospection(mapper), session, userSession, client);
    }

    private static AccessToken addAccess(
            AccessToken token,
            boolean isSwitchedOn,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return applies(isSwitchedOn, userSession)
                ? add(token, new PoolClaims(session, userSession, client).accessToken())
                : token;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        if (!applies(OIDCAttributeMapperHelper.includeInUserInfo(mapper), userSession)) {
            return token;
        }
        PoolClaims claims = new PoolClaims(session, userSession, client);
        return addAddress(add(token, claims.userInfo()), claims);
    }

    private static boolean applies(boolean isSwitchedOn, UserSessionModel userSession) {
        return isSwitchedOn && UserPools.of(userSession.getRealm()).isPresent();
    }

    private static <T extends IDToken> T add(T token, Map<String, Object> claims) {
        token.getOtherClaims().putAll(claims);
        return token;
    }

    /** Where Keycloak's mapper puts it: among the other claims it would be a second one of the same name. */
    private static <T extends IDToken> T addAddress(T token, PoolClaims claims) {
        claims.address().ifPresent(text -> {
            Map<String, Object> address = new HashMap<>();
            Optional.ofNullable(token.getAddressClaimsMap()).ifPresent(address::putAll);
            address.put(AddressClaimSet.FORMATTED, text);
            token.setAddress(address);
        });
        return token;
    }
}
