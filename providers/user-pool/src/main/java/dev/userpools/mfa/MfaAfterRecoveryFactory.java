package dev.userpools.mfa;

import dev.userpools.internal.ResetOtpAdapter;
import dev.userpools.internal.SecondFactorStep;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** Puts the second factor of a pool behind a forgotten password. */
public final class MfaAfterRecoveryFactory extends ResetOtpAdapter {

    private static final SecondFactorStep STEP = new MfaForm();

    @Override
    protected Optional<SecondFactorStep> step(RealmModel realm) {
        return UserPools.of(realm).map(pool -> STEP);
    }
}
