package dev.userpools.signin;

import dev.userpools.internal.UserProfileAdapter;
import dev.userpools.internal.UserProfileFactoryAdapter;
import org.keycloak.models.KeycloakSession;

/** Keycloak's user profile, with what a pool does to it. */
public final class SignInProfileFactory extends UserProfileFactoryAdapter {

    @Override
    protected UserProfileAdapter of(KeycloakSession session) {
        return new SignInProfile(session, this);
    }
}
