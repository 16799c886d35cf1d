package dev.userpools.password;

import dev.userpools.password.policy.CognitoRules;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Cognito's password policy as one entry of Keycloak's own, beside which any other may stand. */
public final class CognitoPasswordPolicyFactory implements PasswordPolicyProviderFactory {

    static final String ID = "cognito";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CognitoPasswordPolicy(session);
    }

    @Override
    public String getDisplayName() {
        return "Amazon Cognito";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return CognitoRules.DEFAULT;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
