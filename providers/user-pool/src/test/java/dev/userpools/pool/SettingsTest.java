package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    static Stream<Arguments> defaults() {
        return Stream.of(
                Arguments.of("usernameAttributes", List.of()),
                Arguments.of("aliasAttributes", List.of()),
                Arguments.of("autoVerifiedAttributes", List.of()),
                Arguments.of(
                        "attributesRequireVerificationBeforeUpdate",
                        List.of(VerifiedBeforeUpdate.EMAIL, VerifiedBeforeUpdate.PHONE_NUMBER)),
                Arguments.of("temporaryPasswordValidityDays", 7),
                Arguments.of("unusedAccountValidityDays", 7),
                Arguments.of("unusedAccountAction", UnusedAccountAction.DELETE),
                Arguments.of("invitation", InvitationMedium.EMAIL),
                Arguments.of("inviteEmailSubject", "Your temporary password"),
                Arguments.of("inviteEmailMessage", "Your username is {username} and temporary password is {####}. "),
                Arguments.of("inviteSmsMessage", "Your username is {username} and temporary password is {####}. "),
                Arguments.of("verificationOption", VerificationOption.CONFIRM_WITH_CODE),
                Arguments.of("verificationEmailSubject", "Your verification code"),
                Arguments.of("verificationEmailMessage", "Your verification code is {####}. "),
                Arguments.of("verificationEmailSubjectByLink", "Your verification link"),
                Arguments.of(
                        "verificationEmailMessageByLink",
                        "Please click the link below to verify your email address. {##Verify Email##} "),
                Arguments.of("verificationSmsMessage", "Your verification code is {####}. "),
                Arguments.of("attributeEmailSubject", ""),
                Arguments.of("attributeEmailMessage", ""),
                Arguments.of("attributeEmailSubjectByLink", ""),
                Arguments.of("attributeEmailMessageByLink", ""),
                Arguments.of("attributeSmsMessage", ""),
                Arguments.of("recoveryEmailSubject", ""),
                Arguments.of("recoveryEmailMessage", ""),
                Arguments.of("recoverySmsMessage", ""),
                Arguments.of(
                        "accountRecovery",
                        List.of(RecoveryMechanism.VERIFIED_EMAIL, RecoveryMechanism.VERIFIED_PHONE_NUMBER)),
                Arguments.of("mfaConfiguration", MfaConfiguration.OFF),
                Arguments.of("mfaFactors", List.of(MfaFactor.SOFTWARE_TOKEN_MFA)),
                Arguments.of("smsAuthenticationMessage", "Your authentication code is {####}. "),
                Arguments.of("emailMfaSubject", "Your authentication code"),
                Arguments.of("emailMfaMessage", "Your authentication code is {####}. "),
                Arguments.of("deviceChallengeRequiredOnNewDevice", false),
                Arguments.of("deviceOnlyRememberedOnUserPrompt", false),
                Arguments.of("preventUserExistenceErrors", true),
                Arguments.of("defaultPhoneRegion", Optional.empty()),
                Arguments.of("unconfirmedAccountValidityDays", 0),
                Arguments.of("signInAfterRecovery", true),
                Arguments.of("selfServiceInvitation", false),
                Arguments.of("signUpCodeValidityHours", 24),
                Arguments.of("recoveryCodeValidityMinutes", 60),
                Arguments.of("authCodeValidityMinutes", 3),
                Arguments.of("smsSender", ""),
                Arguments.of("smsSenderConfig", Map.of()),
                Arguments.of("idpIdentifiers", Map.of()),
                Arguments.of("brandLogo", Optional.empty()),
                Arguments.of("brandColor", Optional.empty()),
                Arguments.of("brandColorDark", Optional.empty()),
                Arguments.of("brandBackground", Optional.empty()),
                Arguments.of("brandBackgroundImage", Optional.empty()),
                Arguments.of("brandLinks", Map.of()),
                Arguments.of("brandCss", ""));
    }

    @Test
    void declaresTheseSettingsAndNoOthers() {
        List<String> expected =
                defaults().map(row -> (String) row.get()[0]).sorted().toList();

        assertThat(Settings.all().stream().map(Setting::key).sorted()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void usesTheDefaultWhereTheKeyIsAbsent(String key, Object expected) throws InvalidSettingException {
        assertThat(SettingReader.read(key)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void goesBackToTheDefaultWhereTheValueIsEmptyOrBlank(String key, Object expected) throws InvalidSettingException {
        assertThat(SettingReader.read(key, "", "   ", "\t\n")).isEqualTo(expected);
    }

    @Test
    void explainsEverySettingToAdministrators() {
        assertThat(Settings.all()).allSatisfy(setting -> {
            assertThat(setting.label()).isNotBlank().doesNotEndWith(".");
            assertThat(setting.help()).isNotBlank().endsWith(".");
            assertThat(setting.type().accepted()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inviteEmailSubject",
                "inviteEmailMessage",
                "inviteSmsMessage",
                "verificationEmailSubject",
                "verificationEmailMessage",
                "verificationEmailSubjectByLink",
                "verificationEmailMessageByLink",
                "verificationSmsMessage",
                "smsAuthenticationMessage",
                "emailMfaSubject",
                "emailMfaMessage"
            })
    void everyDefaultTextWouldBeAcceptedIfAnAdministratorWroteIt(String key) throws InvalidSettingException {
        String text = (String) SettingReader.read(key);

        assertThat(SettingReader.read(key, text)).isEqualTo(text);
    }
}
