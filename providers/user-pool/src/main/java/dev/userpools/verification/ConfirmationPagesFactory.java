package dev.userpools.verification;

import dev.userpools.internal.RealmResourceAdapter;
import org.keycloak.models.KeycloakSession;

/** Puts the pages under {@code /realms/{realm}/user-pool}. */
public final class ConfirmationPagesFactory extends RealmResourceAdapter {

    @Override
    public String getId() {
        return "user-pool";
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new ConfirmationPages(session);
    }
}
