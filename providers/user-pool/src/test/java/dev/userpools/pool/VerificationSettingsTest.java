package dev.userpools.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How addresses are verified and passwords recovered, as settings. */
final class VerificationSettingsTest {

    @Nested
    final class ListsWhoseOrderCounts {

        @Test
        void keepTheOrderTheyAreGivenIn() throws InvalidSettingException {
            assertThat(SettingReader.pool("accountRecovery", "verified_phone_number", "verified_email")
                            .recovery()
                            .mechanisms())
                    .containsExactly(RecoveryMechanism.VERIFIED_PHONE_NUMBER, RecoveryMechanism.VERIFIED_EMAIL);
        }

        @Test
        void areStoredAsOneValueAsKeycloakKeepsNoOrderOfSeveral() throws InvalidSettingException {
            Map<String, List<String>> given = Map.of(
                    "accountRecovery",
                    List.of("verified_phone_number", "verified_email"),
                    "aliasAttributes",
                    List.of("phone_number", "email"));

            Map<String, List<String>> stored = Settings.stored(given);

            assertThat(stored).isEqualTo(Map.of("accountRecovery", List.of("verified_phone_number,verified_email")));
            assertThat(UserPool.parse(stored).recovery().mechanisms())
                    .isEqualTo(UserPool.parse(given).recovery().mechanisms());
        }
    }

    @Nested
    final class Verification {

        @Test
        void mayLetANewAddressTakeEffectAtOnce() throws InvalidSettingException {
            assertThat(SettingReader.pool("attributesRequireVerificationBeforeUpdate", "none")
                            .verification()
                            .beforeUpdate())
                    .isEmpty();
        }

        @Test
        void mustBeWantedOrNot() {
            SettingReader.assertRefused("attributesRequireVerificationBeforeUpdate", "none", "email")
                    .withMessageEndingWith("use none alone, or without it.");
        }

        @Test
        void usesItsOwnTextsForForgottenPasswordsUnlessThereAreOthers() throws InvalidSettingException {
            MessageText mail = SettingReader.pool("verificationEmailMessage", "Your code: {####}")
                    .recovery()
                    .mail()
                    .message();

            assertThat(mail.text()).isEmpty();
            assertThat(mail.otherwise()).map(MessageText::text).contains("Your code: {####}");
        }
    }
}
