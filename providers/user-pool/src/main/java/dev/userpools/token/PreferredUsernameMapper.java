package dev.userpools.token;

import dev.userpools.pool.component.PoolScopes;
import dev.userpools.pool.component.UserPools;
import java.util.ArrayList;
import java.util.List;
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
import org.keycloak.representations.IDToken;

/**
 * The claim {@code preferred_username} of a pool's users, asked after Keycloak's mapper of the user name, which it
 * corrects: applications show the claim to the user, Keycloak's account console among them.
 */
public final class PreferredUsernameMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private static final List<ProviderConfigProperty> PROPERTIES = new ArrayList<>();

    static {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(PROPERTIES, PreferredUsernameMapper.class);
    }

    @Override
    public String getId() {
        return PoolScopes.PREFERRED_USERNAME_MAPPER;
    }

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
        return "User pool preferred user name";
    }

    @Override
    public String getHelpText() {
        return "The claim preferred_username: the attribute of that name or else the user name. Of a user without a user"
                + " name of his own the e-mail, the phone number or the name, as the client's scopes allow; never the"
                + " generated name while there is any of them.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(PROPERTIES);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        if (UserPools.of(userSession.getRealm()).isPresent()) {
            // Where Keycloak's mapper puts it: the token's own property would be a second claim of the same name.
            PreferredUsername.of(userSession.getUser(), GrantedScopes.of(client))
                    .ifPresent(name -> token.getOtherClaims().put(IDToken.PREFERRED_USERNAME, name));
        }
    }
}
