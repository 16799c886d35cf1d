package dev.userpools.internal;

import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;

/**
 * Takes the place of Keycloak's user profile: of two factories with one id Keycloak uses the one that is not its own
 * ({@code ProviderManager}, keycloak-notes §0.4).
 */
public abstract class UserProfileFactoryAdapter extends DeclarativeUserProfileProviderFactory {

    /** The profile for a session. */
    protected abstract UserProfileAdapter of(KeycloakSession session);

    @Override
    public final DeclarativeUserProfileProvider create(KeycloakSession session) {
        return of(session);
    }
}
