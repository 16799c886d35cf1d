package dev.userpools.mfa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.UserPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may choose. Each line: what he has, and what he wants to have enabled and to be asked for first. */
final class PreferenceRulesTest {

    private static final String ALL = "SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP";
    private static final String MAIL_FIRST = "verified_email,verified_phone_number";

    private final UserPool optional = Pools.of("OPTIONAL", ALL, MAIL_FIRST);
    private final UserPool required = Pools.of("ON", ALL, MAIL_FIRST);

    @ParameterizedTest
    @CsvSource({
        "-,               -,                          -,                  -",
        "phone,           SMS_MFA,                    -,                  SMS_MFA",
        "phone,           SMS_MFA,                    SMS_MFA,            SMS_MFA",
        "phone email,     EMAIL_OTP SMS_MFA,          EMAIL_OTP,          SMS_MFA EMAIL_OTP",
        "app,             -,                          SOFTWARE_TOKEN_MFA, -",
        "app phone,       SMS_MFA SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA, SMS_MFA",
    })
    void canBeHad(String has, String enabled, String preferred, String kept) {
        PreferenceChange change = change(optional, has, enabled, preferred);

        assertThat(change).isEqualTo(new PreferenceChange.Accepted(Users.preference(kept, preferred)));
    }

    @ParameterizedTest
    @CsvSource({
        "email, SMS_MFA,            -,                  SMS_MFA",
        "phone, EMAIL_OTP,          -,                  EMAIL_OTP",
        "phone, SOFTWARE_TOKEN_MFA, -,                  SOFTWARE_TOKEN_MFA",
        "phone, SMS_MFA,            SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA",
        "phone, SMS_MFA,            EMAIL_OTP,          EMAIL_OTP",
    })
    void needsAnAddressOrAnApp(String has, String enabled, String preferred, MfaFactor missing) {
        assertThat(change(optional, has, enabled, preferred)).isEqualTo(new PreferenceChange.NotUsable(missing));
    }

    @ParameterizedTest
    @CsvSource({"-, SMS_MFA, SMS_MFA", "EMAIL_OTP, SMS_MFA, SMS_MFA", "SMS_MFA, EMAIL_OTP, EMAIL_OTP"})
    void whatComesFirstMustBeEnabled(String enabled, String preferred, MfaFactor off) {
        assertThat(change(optional, "app phone email", enabled, preferred))
                .isEqualTo(new PreferenceChange.NotEnabled(off));
    }

    @Test
    void mustBeOffered() {
        UserPool pool = Pools.of("OPTIONAL", "SOFTWARE_TOKEN_MFA,EMAIL_OTP", MAIL_FIRST);

        assertThat(change(pool, "app phone", "SMS_MFA", "-"))
                .isEqualTo(new PreferenceChange.NotOffered(MfaFactor.SMS_MFA));
        assertThat(change(pool, "-", "-", "SMS_MFA")).isEqualTo(new PreferenceChange.NotOffered(MfaFactor.SMS_MFA));
    }

    @Test
    void anAppMayComeFirstWhereThePoolOffersNoneAnyMore() {
        UserPool pool = Pools.of("OPTIONAL", "SMS_MFA", MAIL_FIRST);

        assertThat(change(pool, "app", "-", "SOFTWARE_TOKEN_MFA")).isInstanceOf(PreferenceChange.Accepted.class);
    }

    @Nested
    final class WhereOneIsRequired {

        @Test
        void theLastOneStays() {
            // Mail recovers passwords: once it is not chosen any more, it is no factor.
            assertThat(off(required, "email", "EMAIL_OTP")).isEqualTo(new PreferenceChange.NoneLeft());
        }

        @ParameterizedTest
        @CsvSource({"app email, EMAIL_OTP", "phone email, EMAIL_OTP", "phone, SMS_MFA"})
        void anotherMayGoWhereOneIsLeft(String has, String enabled) {
            assertThat(off(required, has, enabled)).isInstanceOf(PreferenceChange.Accepted.class);
        }

        @Test
        void whoHadNoneLosesNone() {
            assertThat(off(required, "email", "-")).isInstanceOf(PreferenceChange.Accepted.class);
        }

        @Test
        void elsewhereTheLastOneMayGo() {
            assertThat(off(optional, "email", "EMAIL_OTP")).isInstanceOf(PreferenceChange.Accepted.class);
        }

        private static PreferenceChange off(UserPool pool, String has, String before) {
            return PreferenceRules.of(pool).change(Users.with(has, before, "-"), MfaPreference.NONE);
        }
    }

    private static PreferenceChange change(UserPool pool, String has, String enabled, String preferred) {
        return PreferenceRules.of(pool).change(Users.with(has, "-", "-"), Users.preference(enabled, preferred));
    }
}
