package dev.userpools.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.Setting;
import dev.userpools.pool.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of("temporaryPasswordValidityDays", "Integer", "7", null),
                Arguments.of("unusedAccountAction", "List", "DELETE", List.of("DELETE", "DISABLE")),
                Arguments.of("usernameAttributes", "MultivaluedList", null, List.of("email", "phone_number")),
                Arguments.of(
                        "accountRecovery",
                        "MultivaluedList",
                        null,
                        List.of("verified_email", "verified_phone_number", "admin_only")),
                Arguments.of(
                        "mfaFactors",
                        "MultivaluedList",
                        List.of("SOFTWARE_TOKEN_MFA"),
                        List.of("SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP")),
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
        ProviderConfigProperty property = form.stream()
                .filter(candidate -> candidate.getName().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(property.getType()).isEqualTo(type);
        assertThat(property.getDefaultValue()).isEqualTo(standard);
        assertThat(property.getOptions()).isEqualTo(options);
    }
}
