package dev.userpools.mfa;

import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.mfa.rule.PreferenceChange;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.util.Map;

/** What pages and events say of preferences. */
public final class PreferenceTexts {

    /** The key of the text for a wish that no page of ours can have sent. */
    static final String UNKNOWN = "userPoolMfaPreferenceUnknown";

    private PreferenceTexts() {}

    /** The key of the text that says why a wish cannot be had. */
    static String key(PreferenceChange refused) {
        if (refused instanceof PreferenceChange.NotUsable missing) {
            return "userPoolMfaNotUsable." + missing.factor().externalName();
        }
        if (refused instanceof PreferenceChange.NotEnabled) {
            return "userPoolMfaNotEnabled";
        }
        return refused instanceof PreferenceChange.NoneLeft ? "userPoolMfaNoneLeft" : UNKNOWN;
    }

    /** The details of events about a preference. */
    public static Map<String, String> details(MfaPreference preference) {
        return Map.of(
                "user_pool_factors",
                Named.join(preference.enabled()),
                "user_pool_preferred",
                preference.preferred().map(MfaFactor::externalName).orElse(""));
    }
}
