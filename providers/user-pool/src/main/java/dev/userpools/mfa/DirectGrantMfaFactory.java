package dev.userpools.mfa;

import dev.userpools.internal.DirectGrantOtpAdapter;
import dev.userpools.internal.SecondFactorStep;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** Puts the second factor of a pool into direct grants, where Keycloak has its one-time passwords. */
public final class DirectGrantMfaFactory extends DirectGrantOtpAdapter {

    private static final SecondFactorStep STEP = new DirectGrantMfa();

    @Override
    protected Optional<SecondFactorStep> step(RealmModel realm) {
        return UserPools.of(realm).map(pool -> STEP);
    }
}
