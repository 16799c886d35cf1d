package dev.userpools.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.Setting;
import dev.userpools.pool.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

/** The form of the admin console. */
final class SettingPropertiesTest {

    private final List<ProviderConfigProperty> form = new UserPoolStorageProviderFactory().getConfigProperties();

    @Test
    void declaresEverySettingBecauseKeycloakDropsOthers() {
        assertThat(form)
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyElementsOf(
                        Settings.all().stream().map(Setting::key).toList());
    }

    @Test
    void hasALabelAHelpTextAndAnInputForEach() {
        assertThat(form).allSatisfy(property -> {
            assertThat(property.getLabel()).isNotBlank();
            assertThat(property.getHelpText()).isNotBlank();
            assertThat(property.getType()).isNotBlank();
        });
    }

    @Test
    void showsWhatBelongsTogetherByTheBeginningsOfTheLabels() {
        assertThat(form.stream()
                        .map(property -> property.getLabel().replaceFirst(": .*", ""))
                        .distinct())
                .containsExactly(
                        "Sign-in",
                        "Verification",
                        "Invitation",
                        "Unused accounts",
                        "Recovery",
                        "MFA",
                        "Devices",
                        "Messages",
                        "SMS",
                        "Federation",
                        "Brand");
        assertThat(form).extracting(ProviderConfigProperty::getLabel).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unusedAccountValidityDays | Accepted: a whole number from 0 to 365. Default: 7. In Cognito: UnusedAccountValidityDays.
                    signInAfterRecovery       | is signed in at once. Default: on.
                    invitation                | and not invited. Default: EMAIL. In Cognito: DesiredDeliveryMediums.
                    mfaFactors                | Accepted: a list of SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP. Default: SOFTWARE_TOKEN_MFA. In Cognito: EnabledMfas.
                    aliasAttributes           | Default: none. In Cognito: AliasAttributes.
                    emailMfaSubject           | Accepted: one line of 1 to 140 characters. Default: "Your authentication code". In Cognito: EmailMfaConfiguration.Subject.
                    brandColor                | is at least 4.5. Default: none.
                    """)
    void saysTheDefaultAndCognitosName(String key, String end) {
        assertThat(property(key).getHelpText()).endsWith(end);
    }

    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of("temporaryPasswordValidityDays", "Integer", "7", null),
                Arguments.of("unusedAccountAction", "List", "DELETE", List.of("DELETE", "DISABLE")),
                Arguments.of("usernameAttributes", "MultivaluedList", null, List.of("email", "phone_number")),
                Arguments.of("accountRecovery", "String", "verified_email,verified_phone_number", null),
                Arguments.of("mfaFactors", "String", "SOFTWARE_TOKEN_MFA", null),
                Arguments.of("inviteEmailSubject", "String", "Your temporary password", null),
                Arguments.of(
                        "inviteEmailMessage",
                        "Text",
                        "Your username is {username} and temporary password is {####}. ",
                        null),
                Arguments.of("recoveryEmailMessage", "Text", null, null),
                Arguments.of("preventUserExistenceErrors", "boolean", "true", null),
                Arguments.of("defaultPhoneRegion", "String", null, null),
                Arguments.of("smsSender", "String", null, null),
                Arguments.of("smsSenderConfig", "Map", null, null));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void showsEachKindOfSettingInItsOwnInput(String key, String type, Object standard, List<String> options) {
        ProviderConfigProperty property = property(key);

        assertThat(property.getType()).isEqualTo(type);
        assertThat(property.getDefaultValue()).isEqualTo(standard);
        assertThat(property.getOptions()).isEqualTo(options);
    }

    private ProviderConfigProperty property(String key) {
        return form.stream()
                .filter(candidate -> candidate.getName().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
