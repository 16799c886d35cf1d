package dev.userpools.hosted;

import dev.userpools.internal.RealmResourceAdapter;
import org.keycloak.models.KeycloakSession;

/** Puts the addresses under {@code /realms/{realm}/cognito}. */
public final class HostedAddressesFactory extends RealmResourceAdapter {

    @Override
    public String getId() {
        return "cognito";
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new HostedAddresses(session);
    }
}
