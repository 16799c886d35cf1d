package dev.userpools.mfa.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.UserPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is asked of a user who prefers nothing, where a second factor is required (cognito-spec §8, rules 3 to 6 of the
 * decision after a correct password).
 */
final class RequiredMfaRulesTest {

    private static final String ALL = "SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP";
    private static final String MAIL_FIRST = "verified_email,verified_phone_number";
    private static final String PHONE_FIRST = "verified_phone_number,verified_email";
    private static final String ADMIN_ONLY = "admin_only";

    @Nested
    final class Rule3 {

        @ParameterizedTest
        @CsvSource({
            "app,             -,         SOFTWARE_TOKEN_MFA",
            "app email,       -,         SOFTWARE_TOKEN_MFA",
            "app phone,       -,         'one of SOFTWARE_TOKEN_MFA, SMS_MFA'",
            "app phone email, -,         'one of SOFTWARE_TOKEN_MFA, SMS_MFA'",
            "app email,       EMAIL_OTP, 'one of SOFTWARE_TOKEN_MFA, EMAIL_OTP'",
        })
        void anAppOrWhatIsEligible(String has, String enabled, String expected) {
            assertThat(Decisions.of(Pools.of("ON", ALL, MAIL_FIRST), has, enabled, "-"))
                    .isEqualTo(expected);
        }

        @Test
        void anAppIsTakenWhereThePoolOffersNoneAnyMore() {
            assertThat(Decisions.of(Pools.of("ON", "SMS_MFA", MAIL_FIRST), "app", "-", "-"))
                    .isEqualTo("SOFTWARE_TOKEN_MFA");
        }

        @Test
        void theOrderIsThePools() {
            UserPool pool = Pools.of("ON", "EMAIL_OTP,SMS_MFA,SOFTWARE_TOKEN_MFA", ADMIN_ONLY);

            assertThat(Decisions.of(pool, "app phone email", "-", "-"))
                    .isEqualTo("one of EMAIL_OTP, SMS_MFA, SOFTWARE_TOKEN_MFA");
        }
    }

    @Nested
    final class Rule4 {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    // factors; recovery; what he has; what follows
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; mail;  phone; SMS_MFA",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; phone; email; EMAIL_OTP",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; admin; email; EMAIL_OTP",
                    // The contact for forgotten passwords; the factor is not offered: the app is set up.
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; mail;  email; set up SOFTWARE_TOKEN_MFA",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; phone; phone; set up SOFTWARE_TOKEN_MFA",
                    "SOFTWARE_TOKEN_MFA;                     mail;  phone; set up SOFTWARE_TOKEN_MFA",
                    // Cognito's error: what he lacks is set up, if that is any good.
                    "'SMS_MFA,EMAIL_OTP';                    mail;  email; set up SMS_MFA",
                    "'SMS_MFA,EMAIL_OTP';                    phone; phone; set up EMAIL_OTP",
                    "EMAIL_OTP;                              mail;  email; Impossible",
                    "EMAIL_OTP;                              mail;  phone; Impossible",
                    "SMS_MFA;                                phone; phone; Impossible",
                    "SMS_MFA;                                mail;  email; set up SMS_MFA",
                })
        void oneAddress(String factors, String recovery, String has, String expected) {
            assertThat(Decisions.of(Pools.of("ON", factors, recovery(recovery)), has, "-", "-"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    final class Rule5 {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; admin; 'one of SMS_MFA, EMAIL_OTP'",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; mail;  SMS_MFA",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; phone; EMAIL_OTP",
                    "SMS_MFA;                                admin; SMS_MFA",
                    "SMS_MFA;                                phone; Impossible",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA';           phone; set up SOFTWARE_TOKEN_MFA",
                    "SOFTWARE_TOKEN_MFA;                     mail;  set up SOFTWARE_TOKEN_MFA",
                })
        void bothAddresses(String factors, String recovery, String expected) {
            assertThat(Decisions.of(Pools.of("ON", factors, recovery(recovery)), "phone email", "-", "-"))
                    .isEqualTo(expected);
        }

        @Test
        void whatHeHasChosenIsAskedForAlsoWhereItRecoversPasswords() {
            assertThat(Decisions.of(Pools.of("ON", ALL, MAIL_FIRST), "phone email", "SMS_MFA EMAIL_OTP", "-"))
                    .isEqualTo("one of SMS_MFA, EMAIL_OTP");
        }
    }

    @Nested
    final class Rule6 {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; mail;  'set up SOFTWARE_TOKEN_MFA, SMS_MFA'",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; phone; 'set up SOFTWARE_TOKEN_MFA, EMAIL_OTP'",
                    "'SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP'; admin; 'set up SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP'",
                    "SMS_MFA;                                phone; Impossible",
                    "EMAIL_OTP;                              mail;  Impossible",
                })
        void nothingAtAllIsSetUp(String factors, String recovery, String expected) {
            assertThat(Decisions.of(Pools.of("ON", factors, recovery(recovery)), "-", "-", "-"))
                    .isEqualTo(expected);
        }

        @Test
        void whoHasLostTheAddressHeHadChosenSetsUpToo() {
            assertThat(Decisions.of(Pools.of("ON", ALL, MAIL_FIRST), "-", "SMS_MFA", "SMS_MFA"))
                    .isEqualTo("set up SOFTWARE_TOKEN_MFA, SMS_MFA");
        }
    }

    private static String recovery(String name) {
        return switch (name) {
            case "mail" -> MAIL_FIRST;
            case "phone" -> PHONE_FIRST;
            default -> ADMIN_ONLY;
        };
    }
}
