package dev.userpools.persistence;

import dev.userpools.account.AccountEntity;
import dev.userpools.code.CodeEntity;
import dev.userpools.message.OutboxEntity;
import dev.userpools.signin.AliasEntity;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Creates and updates our tables when the server starts, as Keycloak does its own. */
public final class UserPoolEntityProviderFactory implements JpaEntityProviderFactory {

    /** Keycloak names the changelog's own table after the first ten letters, so they must be ours alone. */
    static final String PROVIDER_ID = "userpools-entities";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new UserPoolEntityProvider();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private static final class UserPoolEntityProvider implements JpaEntityProvider {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(AccountEntity.class, OutboxEntity.class, AliasEntity.class, CodeEntity.class);
        }

        @Override
        public String getChangelogLocation() {
            return "META-INF/user-pool-changelog.xml";
        }

        @Override
        public String getFactoryId() {
            return PROVIDER_ID;
        }

        @Override
        public void close() {}
    }
}
