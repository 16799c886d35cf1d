package dev.userpools.mfa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked of whom (cognito-spec §8, rules 1 and 2 of the decision after a correct password). Each line: what
 * the user has, the messages he has chosen, what he prefers, and what the sign-in goes on with.
 */
final class MfaRulesTest {

    private static final String ALL = "SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP";
    private static final String MAIL_FIRST = "verified_email,verified_phone_number";

    @Nested
    final class Rule1Off {

        @ParameterizedTest
        @ValueSource(strings = {"-", "app", "phone", "email", "app phone email"})
        void asksNobody(String has) {
            UserPool pool = Pools.of("OFF", ALL, MAIL_FIRST);

            assertThat(Decisions.of(pool, has, "SMS_MFA EMAIL_OTP", "SMS_MFA")).isEqualTo("NotNeeded");
        }
    }

    @Nested
    final class Rule1Optional {

        private final UserPool pool = Pools.of("OPTIONAL", ALL, MAIL_FIRST);

        @ParameterizedTest
        @CsvSource({
            // Whoever has chosen nothing is not asked, whatever addresses he has.
            "-,               -,                 -,                  NotNeeded",
            "phone,           -,                 -,                  NotNeeded",
            "email,           -,                 -,                  NotNeeded",
            "phone email,     -,                 -,                  NotNeeded",
            // Nor who has chosen what he has no address for any more.
            "-,               SMS_MFA,           SMS_MFA,            NotNeeded",
            "phone,           EMAIL_OTP,         EMAIL_OTP,          NotNeeded",
            "email,           -,                 SOFTWARE_TOKEN_MFA, NotNeeded",
            // The app comes before messages.
            "app,             -,                 -,                  SOFTWARE_TOKEN_MFA",
            "app phone email, -,                 -,                  SOFTWARE_TOKEN_MFA",
            "app phone,       SMS_MFA,           -,                  SOFTWARE_TOKEN_MFA or SMS_MFA",
            // Without a preference among messages he says which.
            "phone,           SMS_MFA,           -,                  SMS_MFA",
            "email,           EMAIL_OTP,         -,                  EMAIL_OTP",
            "phone email,     SMS_MFA EMAIL_OTP, -,                  'one of SMS_MFA, EMAIL_OTP'",
            // What he prefers comes first.
            "app phone,       SMS_MFA,           SMS_MFA,            SMS_MFA or SOFTWARE_TOKEN_MFA",
            "app phone,       SMS_MFA,           SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA or SMS_MFA",
            "phone email,     SMS_MFA EMAIL_OTP, EMAIL_OTP,          EMAIL_OTP or SMS_MFA",
            // A preference that is not switched on is none.
            "app phone,       -,                 SMS_MFA,            SOFTWARE_TOKEN_MFA",
        })
        void asksWhoHasOne(String has, String enabled, String preferred, String expected) {
            assertThat(Decisions.of(pool, has, enabled, preferred)).isEqualTo(expected);
        }
    }

    @Nested
    final class Rule2 {

        @ParameterizedTest
        @CsvSource({
            "phone email,     SMS_MFA EMAIL_OTP, SMS_MFA,            SMS_MFA or EMAIL_OTP",
            "phone email,     SMS_MFA EMAIL_OTP, EMAIL_OTP,          EMAIL_OTP or SMS_MFA",
            "app phone,       SMS_MFA,           SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA or SMS_MFA",
            "app phone,       SMS_MFA,           SMS_MFA,            SMS_MFA or SOFTWARE_TOKEN_MFA",
            // Also where it is the contact for forgotten passwords, which then passes it over.
            "email,           EMAIL_OTP,         EMAIL_OTP,          EMAIL_OTP",
        })
        void askedFirstIsWhatIsPreferred(String has, String enabled, String preferred, String expected) {
            assertThat(Decisions.of(Pools.of("ON", ALL, MAIL_FIRST), has, enabled, preferred))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-,               SMS_MFA EMAIL_OTP, none",
        "app,             -,                 SOFTWARE_TOKEN_MFA",
        "app phone email, SMS_MFA EMAIL_OTP, 'SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP'",
        "app phone email, EMAIL_OTP,         'SOFTWARE_TOKEN_MFA, EMAIL_OTP'",
    })
    void chosenIsWhatCanBeUsed(String has, String enabled, String expected) {
        MfaRules rules = MfaRules.of(Pools.of("OPTIONAL", ALL, MAIL_FIRST));
        String chosen = Named.join(rules.chosen(Users.with(has, enabled, "-")));

        assertThat(chosen.isEmpty() ? "none" : chosen).isEqualTo(expected);
    }
}
