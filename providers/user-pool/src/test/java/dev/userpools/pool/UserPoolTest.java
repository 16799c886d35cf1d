package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserPoolTest {

    @Test
    void aPoolWithoutSettingsIsCognitosDefault() throws InvalidSettingException {
        UserPool pool = UserPool.parse(Map.of());

        assertThat(pool.temporaryPasswordValidity()).isEqualTo(Duration.ofDays(7));
        assertThat(pool.unusedAccountValidity()).contains(Duration.ofDays(7));
        assertThat(pool.unusedAccountAction()).isEqualTo(UnusedAccountAction.DELETE);
        assertThat(pool.invitation().medium()).isEqualTo(InvitationMedium.EMAIL);
        assertThat(pool.sms()).isEqualTo(new SmsSettings(Optional.empty(), Map.of()));
    }

    @Test
    void holdsWhatItIsGiven() throws InvalidSettingException {
        UserPool pool = UserPool.parse(Map.of(
                "temporaryPasswordValidityDays", List.of("3"),
                "unusedAccountValidityDays", List.of("30"),
                "unusedAccountAction", List.of("DISABLE"),
                "invitation", List.of("BOTH"),
                "smsSender", List.of("log"),
                "defaultPhoneRegion", List.of("DE")));

        assertThat(pool.temporaryPasswordValidity()).isEqualTo(Duration.ofDays(3));
        assertThat(pool.unusedAccountValidity()).contains(Duration.ofDays(30));
        assertThat(pool.unusedAccountAction()).isEqualTo(UnusedAccountAction.DISABLE);
        assertThat(pool.invitation().medium()).isEqualTo(InvitationMedium.BOTH);
        assertThat(pool.sms().sender()).contains("log");
        assertThat(pool.signIn().defaultPhoneRegion()).contains("DE");
    }

    @Test
    void zeroDaysKeepUnusedAccountsForEver() throws InvalidSettingException {
        assertThat(SettingReader.pool("unusedAccountValidityDays", "0").unusedAccountValidity())
                .isEmpty();
    }

    @Test
    void keepsItsHandsOffKeysItDoesNotDeclare() throws InvalidSettingException {
        assertThat(UserPool.parse(Map.of("enabled", List.of("true"), "priority", List.of("0"))))
                .isEqualTo(UserPool.parse(Map.of()));
    }

    @Test
    void aRefusalShowsTheBeginningOfALongValue() {
        SettingReader.assertRefused("unusedAccountAction", "x".repeat(1000))
                .withMessage(
                        "unusedAccountAction: \"%s…\" is not accepted; use one of DELETE, DISABLE.", "x".repeat(80));
    }

    @Nested
    final class SignInNames {

        @Test
        void areEitherAliasesOrInsteadOfAUserName() {
            SettingReader.assertRefused(Map.of(
                            "usernameAttributes", List.of("email"),
                            "aliasAttributes", List.of("phone_number", "preferred_username")))
                    .withMessage("aliasAttributes: \"phone_number, preferred_username\" is not accepted;"
                            + " use either aliasAttributes or usernameAttributes, not both.");
        }

        @Test
        void mayBeGivenTogetherWhereOneOfThemIsEmpty() throws InvalidSettingException {
            assertThat(UserPool.parse(Map.of(
                            "usernameAttributes", List.of("email"),
                            "aliasAttributes", List.of(""))))
                    .isNotNull();
        }

        @Test
        void insteadOfAUserNameAreNoPreferredUserName() {
            SettingReader.assertRefused("usernameAttributes", "preferred_username")
                    .withMessageEndingWith("use a list of email, phone_number.");
        }
    }

    @Nested
    final class Recovery {

        @Test
        void mayBeLeftToAdministrators() throws InvalidSettingException {
            assertThat(SettingReader.pool("accountRecovery", "admin_only")).isNotNull();
        }

        @ParameterizedTest
        @CsvSource({"admin_only, verified_email", "verified_phone_number, admin_only"})
        void isLeftToAdministratorsOrNot(String one, String other) {
            SettingReader.assertRefused("accountRecovery", one, other)
                    .withMessage(
                            "accountRecovery: \"%s, %s\" is not accepted; use admin_only alone, or without it.",
                            one, other);
        }
    }

    @Nested
    final class InvitationsByTextMessage {

        @ParameterizedTest
        @ValueSource(strings = {"SMS", "BOTH"})
        void needASender(String medium) {
            SettingReader.assertRefused("invitation", medium)
                    .withMessage(
                            "invitation: \"%s\" is not accepted;"
                                    + " use EMAIL or NONE, or set smsSender so that text messages can be sent.",
                            medium);
        }

        @ParameterizedTest
        @ValueSource(strings = {"EMAIL", "NONE"})
        void areTheOnlyOnesThatNeedOne(String medium) throws InvalidSettingException {
            assertThat(SettingReader.pool("invitation", medium).invitation().medium())
                    .hasToString(medium);
        }

        @ParameterizedTest
        @CsvSource({"EMAIL, EMAIL, ''", "SMS, SMS, ''", "BOTH, EMAIL, SMS", "NONE, '', ''"})
        void areOneMessageForEachMedium(InvitationMedium medium, String first, String second) {
            assertThat(medium.deliveries().stream().map(DeliveryMedium::name))
                    .containsExactlyElementsOf(List.of(first, second).stream()
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    @Nested
    final class SecondFactors {

        @ParameterizedTest
        @ValueSource(strings = {"OPTIONAL", "ON"})
        void byTextMessageNeedASender(String configuration) {
            SettingReader.assertRefused(mfa(configuration, "SOFTWARE_TOKEN_MFA,SMS_MFA", "verified_email"))
                    .withMessage("mfaFactors: \"SOFTWARE_TOKEN_MFA, SMS_MFA\" is not accepted; use factors without"
                            + " SMS_MFA, or set smsSender so that text messages can be sent.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"OPTIONAL", "ON"})
        void byMailNeedAnotherWayToRecoverPasswords(String configuration) {
            SettingReader.assertRefused(mfa(configuration, "EMAIL_OTP", "verified_email"))
                    .withMessageStartingWith("mfaFactors: \"EMAIL_OTP\" is not accepted; use factors without EMAIL_OTP,"
                            + " or add another mechanism to accountRecovery");
        }

        @ParameterizedTest
        @ValueSource(strings = {"admin_only", "verified_phone_number", "verified_email,verified_phone_number"})
        void byMailGoWithEveryOtherWay(String recovery) throws InvalidSettingException {
            assertThat(UserPool.parse(mfa("ON", "EMAIL_OTP", recovery)).mfa().factors())
                    .containsExactly(MfaFactor.EMAIL_OTP);
        }

        @Test
        void areOnlyLookedAtWhereTheyAreAsked() throws InvalidSettingException {
            assertThat(UserPool.parse(mfa("OFF", "SMS_MFA,EMAIL_OTP", "verified_email"))
                            .mfa()
                            .isOn())
                    .isFalse();
        }

        private static Map<String, List<String>> mfa(String configuration, String factors, String recovery) {
            return Map.of(
                    "mfaConfiguration", List.of(configuration),
                    "mfaFactors", List.of(factors),
                    "accountRecovery", List.of(recovery));
        }
    }
}
