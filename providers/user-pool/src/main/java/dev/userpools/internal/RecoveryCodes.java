package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.ReadOnlyException;

/** Users' recovery codes, which are Keycloak's: used one after the other. */
public final class RecoveryCodes {

    /** The type of the credential. */
    public static final String TYPE = RecoveryAuthnCodesCredentialModel.TYPE;

    private static final String ACTION = RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name();

    private RecoveryCodes() {}

    /** The number of the code that is next; empty where a user has none. */
    public static Optional<Integer> next(UserModel user) {
        return stored(user)
                .flatMap(RecoveryAuthnCodesCredentialModel::getNextRecoveryAuthnCode)
                .map(code -> code.getNumber());
    }

    /** Whether a code is the next one. It is used up; with the last one the user is asked to have new ones made. */
    public static boolean take(AuthenticationSessionModel signIn, UserModel user, String code) {
        boolean isTaken = user.credentialManager()
                .isValid(UserCredentialModel.buildFromBackupAuthnCode(
                        code.replace("-", "").strip()));
        if (isTaken && stored(user).filter(codes -> !codes.allCodesUsed()).isEmpty()) {
            stored(user).ifPresent(used -> user.credentialManager().removeStoredCredentialById(used.getId()));
            try {
                user.addRequiredAction(ACTION);
            } catch (ReadOnlyException elsewhere) {
                signIn.addRequiredAction(ACTION);
            }
        }
        return isTaken;
    }

    /** Whether a user can have codes made who has none yet. */
    public static boolean isOffered(RealmModel realm, UserModel user) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ACTION);
        return action != null && action.isEnabled() && next(user).isEmpty();
    }

    /** Has codes made for the user in this sign-in. */
    public static void make(AuthenticationSessionModel signIn) {
        signIn.addRequiredAction(ACTION);
    }

    private static Optional<RecoveryAuthnCodesCredentialModel> stored(UserModel user) {
        return RecoveryAuthnCodesUtils.getCredential(user)
                .map(RecoveryAuthnCodesCredentialModel::createFromCredentialModel);
    }
}
