package dev.userpools.mfa;

import dev.userpools.internal.OtpFormAdapter;
import dev.userpools.internal.RecoveryCodes;
import dev.userpools.internal.SecondFactorStep;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.RealmModel;

/** Puts the second factor of a pool into browser flows, where Keycloak has its one-time passwords. */
public final class MfaFormFactory extends OtpFormAdapter {

    private static final SecondFactorStep STEP = new MfaForm();

    @Override
    protected Optional<SecondFactorStep> step(RealmModel realm) {
        return UserPools.of(realm).map(pool -> STEP);
    }

    @Override
    protected Set<String> otherCredentials() {
        return Set.of(MfaPreferences.TYPE, Devices.TYPE, RecoveryCodes.TYPE);
    }
}
