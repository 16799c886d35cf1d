package dev.userpools.admin;

import dev.userpools.background.KeycloakClock;
import dev.userpools.health.SelfCheck;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Puts the resource under {@code /admin/realms/{realm}/user-pool}. */
public final class UserPoolAdminFactory implements AdminRealmResourceProviderFactory {

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new Provider();
    }

    @Override
    public String getId() {
        return "user-pool";
    }

    @Override
    public void init(Config.Scope config) {
        SelfCheck.requireKnownServer();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        SelfCheck.watch(factory);
    }

    @Override
    public void close() {}

    private static final class Provider implements AdminRealmResourceProvider {

        @Override
        public Object getResource(
                KeycloakSession session,
                RealmModel realm,
                AdminPermissionEvaluator permissions,
                AdminEventBuilder adminEvent) {
            return new UserPoolResource(session, realm, permissions, adminEvent, KeycloakClock.INSTANCE);
        }

        @Override
        public void close() {}
    }
}
