package dev.userpools.pool;

import java.util.List;
import java.util.stream.Stream;

/** All settings a pool has, in the order the admin console shows them. */
public final class Settings {

    /** The longest time an account or a temporary password may wait, in days, as in Cognito. */
    static final int ONE_YEAR = 365;

    private static final List<Setting<?>> ALL = Stream.of(
                    AccountKeys.ALL, SmsKeys.ALL, SignInKeys.ALL, VerificationKeys.ALL, RecoveryKeys.ALL, MfaKeys.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private Settings() {}

    /** Every setting, in the order of the admin console's form. */
    public static List<Setting<?>> all() {
        return ALL;
    }
}
