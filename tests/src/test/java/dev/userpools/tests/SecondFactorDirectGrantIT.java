package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second factor where there are no pages. Path: direct grant. */
final class SecondFactorDirectGrantIT {

    private static final String PASSWORD = "My-own-passw0rd";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String phone = SignUp.newNumber();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aCodeIsSentAtTheFirstRequestAndTakenAtTheSecond() {
        require();
        String id = create(user().with("phone_number", phone));

        assertThat(refusal(grant(Map.of())))
                .isEqualTo("a code was sent to " + SignUp.masked(phone) + ", give it as totp");
        String code = VerificationCodes.in(realm.awaitText(phone));
        assertThat(refusal(grant(Map.of("totp", VerificationCodes.otherThan(code)))))
                .isEqualTo("Invalid code or auth state for the user.");
        realm.awaitFailures(id, 1);

        grant(Map.of("totp", code)).expect(200);

        assertThat(refusal(grant(Map.of("totp", code)))).isNotEmpty();
    }

    @Test
    void askingForACodeIsNoGuess() {
        require();
        String id = create(user().with("phone_number", phone));
        for (int times = 0; times < 6; times++) {
            assertThat(refusal(grant(Map.of()))).contains("a code was sent to");
        }

        String code = VerificationCodes.in(realm.awaitText(phone));
        assertThat(realm.textsTo(phone)).hasSize(1);
        assertThat(realm.failures(id)).isZero();
        grant(Map.of("totp", code)).expect(200);
    }

    @Test
    void theCodeOfAnAppIsAskedFor() {
        String id = create(user());
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);

        assertThat(refusal(grant(Map.of()))).isEqualTo("totp must be the code of SOFTWARE_TOKEN_MFA");
        assertThat(refusal(grant(Map.of("totp", "000000")))).isEqualTo("Invalid code received for user");
        realm.awaitFailures(id, 1);
        grant(Map.of("otp", app.code())).expect(200);
        awaitGrant(Map.of("totp", app.next()));
    }

    @Test
    void oneOfSeveralFactorsIsAskedForByName() {
        create(user().with("phone_number", phone));
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);
        require();

        assertThat(refusal(grant(Map.of("factor", "EMAIL_OTP"))))
                .isEqualTo("factor must be one of SOFTWARE_TOKEN_MFA, SMS_MFA");
        assertThat(refusal(grant(Map.of("factor", "SMS_MFA")))).contains("a code was sent to");
        grant(Map.of("factor", "SMS_MFA", "totp", VerificationCodes.in(realm.awaitText(phone))))
                .expect(200);
        awaitGrant(Map.of("totp", app.code()));
    }

    @Test
    void whoHasNoneCannotSetOneUpHere() {
        require();
        create(user().withVerifiedEmail());

        assertThat(refusal(grant(Map.of()))).isEqualTo("a second factor must be set up on the sign-in page");
        assertThat(refusal(grant(Map.of("totp", "123456")))).isNotEmpty();
    }

    @Test
    void fiveWrongCodesLockTheUserOut() {
        require();
        String id = create(user().with("phone_number", phone));
        grant(Map.of());
        String code = VerificationCodes.in(realm.awaitText(phone));
        for (int times = 1; times <= 5; times++) {
            grant(Map.of("totp", VerificationCodes.otherThan(code))).expect(400);
            realm.awaitFailures(id, times);
        }

        assertThat(refusal(grant(Map.of("totp", code)))).isEqualTo("Invalid user credentials");
    }

    private Answer grant(Map<String, String> parameters) {
        return realm.directGrant(name, PASSWORD, parameters);
    }

    /** As {@link TestRealm#awaitSignIn}: the grant before has just been given. */
    private void awaitGrant(Map<String, String> parameters) {
        await().pollDelay(Duration.ZERO).until(() -> grant(parameters).status() == 200);
    }

    private static String refusal(Answer answer) {
        assertThat(answer.expect(400).json().get("error").asText()).isEqualTo("invalid_grant");
        return answer.json().get("error_description").asText();
    }

    private void require() {
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    private NewUser user() {
        return NewUser.named(name).withPermanentPassword(PASSWORD);
    }

    private String create(NewUser user) {
        return realm.create(user);
    }
}
