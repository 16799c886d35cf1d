package dev.userpools.internal;

import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's password provider with two hooks. It must stay a subclass, as Keycloak casts to it, and leaves the check of
 * the password to the built-in one, which counts it in Keycloak's metrics.
 */
public abstract class PasswordProviderAdapter extends PasswordCredentialProvider {

    private final PasswordCredentialProvider builtIn;

    protected PasswordProviderAdapter(KeycloakSession session, PasswordCredentialProvider builtIn) {
        super(session, null, false, false, false, false, false);
        this.builtIn = builtIn;
    }

    /** Whether a user who has just proved his password may go on with it. */
    protected abstract boolean mayUse(RealmModel realm, UserModel user);

    /** Called after a password was set in the clear, in the same transaction. */
    protected abstract void passwordSet(RealmModel realm, UserModel user, String password);

    @Override
    public final boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        // The password first: a wrong one must take as long and say as little whatever the user's state is.
        return builtIn.isValid(realm, user, input) && mayUse(realm, user);
    }

    @Override
    public final boolean createCredential(RealmModel realm, UserModel user, String password) {
        boolean created = super.createCredential(realm, user, password);
        if (created) {
            passwordSet(realm, user, password);
        }
        return created;
    }
}
