package dev.userpools.brand;

import dev.userpools.internal.RealmResourceAdapter;
import org.keycloak.models.KeycloakSession;

/** Puts the style sheets under {@code /realms/{realm}/user-pool-brand}. */
public final class BrandStylesFactory extends RealmResourceAdapter {

    static final String ID = "user-pool-brand";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new BrandStyles(session);
    }
}
