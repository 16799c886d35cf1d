package dev.userpools.pool;

import java.util.List;

/** Accounts that an administrator created and nobody ever used. */
final class UnusedAccountKeys {

    static final Setting<Integer> UNUSED_ACCOUNT_VALIDITY_DAYS = Setting.of(
            "unusedAccountValidityDays",
            "kept for (days)",
            new NumberType(0, Settings.ONE_YEAR),
            7,
            "UnusedAccountValidityDays",
            "An account that an administrator created and nobody ever used is removed this many days after its last "
                    + "invitation. 0 keeps it for ever. A change applies to accounts already created.");

    static final Setting<UnusedAccountAction> UNUSED_ACCOUNT_ACTION = Setting.of(
            "unusedAccountAction",
            "afterwards",
            new ChoiceType<>(List.of(UnusedAccountAction.values())),
            UnusedAccountAction.DELETE,
            "",
            "What happens to an unused account when its time is up: DELETE removes it, DISABLE keeps it disabled.");

    static final Topic TOPIC =
            new Topic("Unused accounts", List.of(UNUSED_ACCOUNT_VALIDITY_DAYS, UNUSED_ACCOUNT_ACTION));

    private UnusedAccountKeys() {}
}
