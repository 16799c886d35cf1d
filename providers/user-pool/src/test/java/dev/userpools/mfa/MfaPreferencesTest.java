package dev.userpools.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.pool.MfaFactor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;

/** What is kept of a preference. */
final class MfaPreferencesTest {

    private static final MfaPreference BOTH =
            new MfaPreference(List.of(MfaFactor.EMAIL_OTP, MfaFactor.SMS_MFA), Optional.of(MfaFactor.SMS_MFA));

    @Test
    void isWrittenInCognitosWords() {
        assertThat(MfaPreferences.write(BOTH))
                .isEqualTo("{\"enabled\":[\"EMAIL_OTP\",\"SMS_MFA\"],\"preferred\":\"SMS_MFA\"}");
        assertThat(MfaPreferences.write(MfaPreference.NONE)).isEqualTo("{\"enabled\":[]}");
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(read(MfaPreferences.write(BOTH))).isEqualTo(BOTH);
        assertThat(read(MfaPreferences.write(MfaPreference.NONE))).isEqualTo(MfaPreference.NONE);
    }

    @Test
    void losesOnlyWhatThisVersionDoesNotKnow() {
        assertThat(read("{\"enabled\":[\"WEB_AUTHN\",\"EMAIL_OTP\",null,\"SMS_MFA\"],\"preferred\":\"SMS_MFA\","
                        + "\"since\":2027}"))
                .isEqualTo(BOTH);
        assertThat(read("{\"enabled\":[\"SMS_MFA\"],\"preferred\":\"WEB_AUTHN\"}"))
                .isEqualTo(new MfaPreference(List.of(MfaFactor.SMS_MFA), Optional.empty()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{}", "null", "[]", "not JSON", "{\"enabled\":\"SMS_MFA\"}", "{\"enabled\":null}"})
    void isNoneWhereItCannotBeRead(String data) {
        assertThat(read(data)).isEqualTo(MfaPreference.NONE);
    }

    private static MfaPreference read(String data) {
        CredentialModel credential = new CredentialModel();
        credential.setCredentialData(data);
        return MfaPreferences.read(credential);
    }
}
