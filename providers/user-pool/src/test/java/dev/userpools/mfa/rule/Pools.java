package dev.userpools.mfa.rule;

import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Map;

/** Pools that differ in their second factors. */
final class Pools {

    private Pools() {}

    /**
     * A pool.
     *
     * @param configuration OFF, OPTIONAL or ON
     * @param factors those it offers, parted by commas
     * @param recovery where codes for forgotten passwords go, parted by commas
     */
    static UserPool of(String configuration, String factors, String recovery) {
        try {
            return UserPool.parse(Map.of(
                    "mfaConfiguration", List.of(configuration),
                    "mfaFactors", List.of(factors),
                    "accountRecovery", List.of(recovery),
                    "smsSender", List.of("log")));
        } catch (InvalidSettingException invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }
}
