package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChoiceSettingsTest {

    private static final String FLAGS = """
            deviceChallengeRequiredOnNewDevice
            deviceOnlyRememberedOnUserPrompt
            preventUserExistenceErrors
            signInAfterRecovery
            selfServiceInvitation
            """;

    static Stream<String> flags() {
        return FLAGS.lines();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("usernameAttributes", List.of("email", "phone_number")),
                Arguments.of("aliasAttributes", List.of("email", "phone_number", "preferred_username")),
                Arguments.of("autoVerifiedAttributes", List.of("email", "phone_number")),
                Arguments.of("attributesRequireVerificationBeforeUpdate", List.of("email", "phone_number", "none")),
                Arguments.of("accountRecovery", List.of("verified_email", "verified_phone_number", "admin_only")),
                Arguments.of("mfaFactors", List.of("SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP")));
    }

    @Nested
    final class OneOfSeveral {

        @ParameterizedTest
        @CsvSource({
            "unusedAccountAction, DELETE, DISABLE",
            "verificationOption, CONFIRM_WITH_CODE, CONFIRM_WITH_LINK",
            "mfaConfiguration, OPTIONAL, ON"
        })
        void isChosenByItsName(String key, String one, String other) throws InvalidSettingException {
            assertThat(SettingReader.read(key, one)).hasToString(one);
            assertThat(SettingReader.read(key, other)).hasToString(other);
        }

        @ParameterizedTest
        @ValueSource(strings = {"EMAIL", "SMS", "BOTH", "NONE"})
        void theInvitationTakesCognitosMediaOrNone(String medium) throws InvalidSettingException {
            assertThat(SettingReader.read("invitation", medium)).hasToString(medium);
        }

        @ParameterizedTest
        @ValueSource(strings = {"delete", "Delete", " DELETE", "REMOVE", "0", "DELETE,DISABLE"})
        void isRefusedInAnyOtherSpelling(String value) {
            SettingReader.assertRefused("unusedAccountAction", value)
                    .withMessage("unusedAccountAction: \"%s\" is not accepted; use one of DELETE, DISABLE.", value);
        }

        @Test
        void isRefusedTwice() {
            SettingReader.assertRefused("mfaConfiguration", "OFF", "ON")
                    .withMessage("mfaConfiguration: \"OFF, ON\" is not accepted;"
                            + " use one value, one of OFF, OPTIONAL, ON.");
        }
    }

    @Nested
    final class Lists {

        private static final String LISTS = "dev.userpools.pool.ChoiceSettingsTest#lists";

        @ParameterizedTest
        @MethodSource(LISTS)
        void takeEachOfTheirValues(String key, List<String> choices) throws InvalidSettingException {
            for (String choice : choices) {
                assertThat(names(key, choice)).containsExactly(choice);
            }
        }

        @ParameterizedTest
        @MethodSource(LISTS)
        void keepTheOrderTheyAreGivenIn(String key, List<String> choices) throws InvalidSettingException {
            List<String> reversed = new ArrayList<>(choices);
            Collections.reverse(reversed);

            assertThat(names(key, reversed.toArray(new String[0]))).containsExactlyElementsOf(reversed);
        }

        @ParameterizedTest
        @MethodSource(LISTS)
        void refuseAValueTheyHaveAlready(String key, List<String> choices) {
            String first = choices.get(0);

            SettingReader.assertRefused(key, first, choices.get(1), first)
                    .withMessage("%s: \"%s\" is not accepted; use each value once.", key, first);
        }

        @ParameterizedTest
        @MethodSource(LISTS)
        void refuseWhatTheyDoNotKnow(String key, List<String> choices) {
            SettingReader.assertRefused(key, choices.get(0), "fax")
                    .withMessage("%s: \"fax\" is not accepted; use a list of %s.", key, String.join(", ", choices));
        }

        @Test
        void refuseSeveralValuesWrittenAsOne() {
            SettingReader.assertRefused("aliasAttributes", "email,phone_number")
                    .withMessageStartingWith("aliasAttributes: \"email,phone_number\" is not accepted");
        }

        private List<String> names(String key, String... values) throws InvalidSettingException {
            return ((List<?>) SettingReader.read(key, values))
                    .stream().map(value -> ((Named) value).externalName()).toList();
        }
    }

    @Nested
    final class Flags {

        private static final String FLAGS = "dev.userpools.pool.ChoiceSettingsTest#flags";

        @ParameterizedTest
        @MethodSource(FLAGS)
        void areTrueOrFalse(String key) throws InvalidSettingException {
            assertThat(SettingReader.read(key, "true")).isEqualTo(true);
            assertThat(SettingReader.read(key, "false")).isEqualTo(false);
        }

        @ParameterizedTest
        @MethodSource(FLAGS)
        void areNothingElse(String key) {
            for (String value : List.of("TRUE", "yes", "1", "on", " true")) {
                SettingReader.assertRefused(key, value)
                        .withMessage("%s: \"%s\" is not accepted; use true or false.", key, value);
            }
        }
    }
}
