package dev.userpools.pages;

import dev.userpools.internal.LoginPagesAdapter;
import dev.userpools.password.RealmPasswordRules;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** Gives every page the realm's password rules. */
public final class UserPoolPagesFactory extends LoginPagesAdapter {

    @Override
    protected Map<String, Object> attributes(KeycloakSession session) {
        return Map.of(
                "userPoolPasswordRules",
                RealmPasswordRules.shown(session.getContext().getRealm()));
    }
}
