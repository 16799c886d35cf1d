package dev.userpools.tests;

import static dev.userpools.tests.fixture.SecondFactor.APP_MISMATCH;
import static dev.userpools.tests.fixture.SecondFactor.EXPIRED;
import static dev.userpools.tests.fixture.SecondFactor.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked for which second factor, and what is taken. Path: the browser's sign-in. */
final class SecondFactorIT {

    private static final String PASSWORD = "My-own-passw0rd";

    /** Asks for what the realm requires of a user and he has not said yet. */
    private static final String PAST_THE_FACTOR = "login-login-update-profile";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";
    private final String phone = SignUp.newNumber();

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void whereItIsOffNobodyIsAsked() {
        create(user());
        AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);

        realm.configure("mfaConfiguration", "OFF").expect(204);

        assertThat(signIn().isSignedIn()).isTrue();
    }

    @Test
    void whereItIsOptionalWhoHasNoneIsNotAsked() {
        create(user().with("phone_number", phone));

        assertThat(signIn().isSignedIn()).isTrue();
        assertThat(realm.textsTo(phone)).isEmpty();
    }

    @Test
    void whereItIsOptionalWhoHasAnAppIsAskedForItsCode() {
        String id = create(user());
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);

        SecondFactor factor = signIn().asksForCode();
        assertThat(factor.text()).contains("Enter the code your authenticator app shows.");
        assertThat(factor.type("000000").text()).contains(APP_MISMATCH);
        realm.awaitFailures(id, 1);

        assertThat(factor.type(app.code()).isSignedIn()).isTrue();
    }

    @Test
    void aCodeOfAnAppWorksOnce() {
        create(user());
        realm.withoutLockOuts();
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);
        String code = app.code();
        assertThat(signIn().type(code).isSignedIn()).isTrue();

        assertThat(signIn().type(code).text()).contains(APP_MISMATCH);
    }

    @Test
    void aCodeTheAppShowedMinutesAgoIsNotTaken() {
        String id = create(user());
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);

        SecondFactor factor = signIn().asksForCode().type(app.minutesAgo());

        assertThat(factor.text()).contains(APP_MISMATCH);
        realm.awaitFailures(id, 1);
        assertThat(factor.type(app.code()).isSignedIn()).isTrue();
    }

    @Test
    void whereItIsRequiredAPhoneThatIsNotForRecoveryIsAskedForAndVerified() {
        require();
        String id = create(user().with("phone_number", phone));

        SecondFactor factor = signIn().asksForCode();
        assertThat(factor.text()).contains("by text message to " + SignUp.masked(phone));
        String code = VerificationCodes.in(realm.awaitText(phone));
        assertThat(factor.type(VerificationCodes.otherThan(code)).text()).contains(MISMATCH);
        realm.awaitFailures(id, 1);
        assertThat(factor.type(code).isSignedIn()).isTrue();

        assertThat(realm.user(id)
                        .json()
                        .at("/attributes/phone_number_verified/0")
                        .asText())
                .isEqualTo("true");
        assertThat(realm.mailsTo(email)).isEmpty();
    }

    @Test
    void aMailboxThatIsNotForRecoveryIsAskedForAndVerified() {
        requireWithRecoveryByPhone();
        String id = create(user());

        SecondFactor factor = signIn().asksForCode();
        assertThat(factor.text()).contains("by e-mail to " + maskedEmail());
        assertThat(isEmailVerified(id)).isFalse();
        assertThat(factor.type(VerificationCodes.in(realm.awaitMail(email))).isSignedIn())
                .isTrue();

        assertThat(isEmailVerified(id)).isTrue();
    }

    @Test
    void whereItIsRequiredTheContactForRecoveryIsNotEnough() {
        require();
        create(user().withVerifiedEmail());

        SecondFactor factor = signIn();

        assertThat(factor.browser().pageId()).isEqualTo("login-mfa-setup");
        assertThat(factor.browser().page().selectFirst("#totp-secret")).isNotNull();
    }

    @Test
    void whereItIsRequiredAPhoneIsNotEnoughIfOnlyAppsAreOffered() {
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "mfaFactors", List.of("SOFTWARE_TOKEN_MFA")))
                .expect(204);
        create(user().withoutEmail().with("phone_number", phone));

        SecondFactor factor = signIn();

        assertThat(factor.browser().pageId()).isEqualTo("login-mfa-setup");
        assertThat(factor.browser().page().selectFirst("#totp-secret")).isNotNull();
        assertThat(realm.textsTo(phone)).isEmpty();
    }

    @Test
    void whereItIsRequiredAnAppAndAPhoneAreForTheUserToChoose() {
        create(user().withVerifiedEmail().with("phone_number", phone));
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), name, PASSWORD);
        require();

        SecondFactor factor = signIn().offers("SOFTWARE_TOKEN_MFA", "SMS_MFA");
        assertThat(factor.choose("EMAIL_OTP").text()).contains("Choose one of the ways shown here.");
        factor.choose("SMS_MFA").asksForCode();
        factor.another().offers("SOFTWARE_TOKEN_MFA", "SMS_MFA");
        factor.choose("SOFTWARE_TOKEN_MFA").asksForCode();

        assertThat(factor.type(app.code()).isSignedIn()).isTrue();
    }

    @Test
    void withoutARecoveryContactMailAndTextAreForTheUserToChoose() {
        require();
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "accountRecovery", List.of("admin_only")))
                .expect(204);
        create(user().withVerifiedEmail().with("phone_number", phone));

        SecondFactor factor = signIn().offers("SMS_MFA", "EMAIL_OTP").choose("EMAIL_OTP");

        assertThat(factor.type(VerificationCodes.in(realm.awaitMail(email))).isSignedIn())
                .isTrue();
    }

    @Test
    void whoHasNothingSetsUpAnApp() {
        require();
        create(user().withoutEmail());

        SecondFactor factor =
                signIn().offersToSetUp("SOFTWARE_TOKEN_MFA", "SMS_MFA").choose("SOFTWARE_TOKEN_MFA");
        AuthenticatorApp app = factor.app();
        assertThat(factor.type("123").text()).contains("Code mismatch and fail enable Software Token MFA");
        assertThat(factor.app().code()).isEqualTo(app.code());
        factor.type(app.before());
        // The address the realm requires is asked for afterwards.
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo(PAST_THE_FACTOR);

        assertThat(signIn().asksForCode().type(app.code()).browser().pageId()).isEqualTo(PAST_THE_FACTOR);
    }

    @Test
    void whoHasNothingSetsUpHisPhone() {
        require();
        String id = create(user().withoutEmail());

        SecondFactor factor =
                signIn().offersToSetUp("SOFTWARE_TOKEN_MFA", "SMS_MFA").choose("SMS_MFA");
        factor.browser().submit(Map.of("phone_number", "no number"));
        assertThat(factor.text()).contains("Invalid phone number format.");
        factor.browser().submit(Map.of("phone_number", phone));
        assertThat(factor.text()).contains(SignUp.masked(phone));
        factor.type(VerificationCodes.in(realm.awaitText(phone)));
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo(PAST_THE_FACTOR);

        assertThat(realm.user(id).json().at("/attributes/phone_number/0").asText())
                .isEqualTo(phone);
        assertThat(realm.user(id)
                        .json()
                        .at("/attributes/phone_number_verified/0")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void whoHasNothingSetsUpHisMailbox() {
        requireWithRecoveryByPhone();
        String id = create(user().withoutEmail());

        SecondFactor factor =
                signIn().offersToSetUp("SOFTWARE_TOKEN_MFA", "EMAIL_OTP").choose("EMAIL_OTP");
        factor.browser().submit(Map.of("email", "no address"));
        assertThat(factor.text()).contains("Invalid email address.");
        factor.browser().submit(Map.of("email", email));
        assertThat(factor.text()).contains(maskedEmail());
        assertThat(realm.user(id).json().has("email")).isFalse();
        factor.type(VerificationCodes.in(realm.awaitMail(email)));
        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();

        assertThat(realm.user(id).json().get("email").asText()).isEqualTo(email);
        assertThat(isEmailVerified(id)).isTrue();
    }

    @Test
    void aMailboxSomebodyElseHasVerifiedIsNotSetUp() {
        realm.create(NewUser.named(TestRealm.newName())
                .withEmail(email)
                .withVerifiedEmail()
                .withPermanentPassword(PASSWORD));
        requireWithRecoveryByPhone();
        String id = create(user().withoutEmail());

        SecondFactor factor = signIn().choose("EMAIL_OTP");
        factor.browser().submit(Map.of("email", email));
        factor.type(VerificationCodes.in(realm.awaitMail(email)));

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains("An account with the given email already exists.");
        assertThat(realm.user(id).json().has("email")).isFalse();
    }

    @Test
    void aPhoneSomebodyElseHasVerifiedIsNotSetUp() {
        realm.create(NewUser.named(TestRealm.newName()).withVerifiedPhone(phone).withPermanentPassword(PASSWORD));
        require();
        create(user().withoutEmail());

        SecondFactor factor = signIn().choose("SMS_MFA");
        factor.browser().submit(Map.of("phone_number", phone));
        // Who can read its messages learns it, and nobody else.
        factor.type(VerificationCodes.in(realm.awaitText(phone)));

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains("An account with the given phone number already exists.");
    }

    @Test
    void nobodyIsLetInForWantOfAFactor() {
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "mfaFactors", List.of("EMAIL_OTP")))
                .expect(204);
        create(user().withVerifiedEmail());

        SecondFactor factor = signIn();

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains("there is none you can use. Ask your administrator.");
        assertThat(factor.browser().openSignIn().pageId()).isEqualTo("login-login");
    }

    @Test
    void loadingThePageAgainSendsNothing() {
        require();
        create(user().with("phone_number", phone));
        SecondFactor factor = signIn().asksForCode();
        realm.awaitText(phone);

        // A form that was sent is not sent again: Keycloak asks first.
        factor.browser().reload().follow("#loginContinueLink");
        for (int times = 0; times < 3; times++) {
            factor.browser().reload();
            factor.asksForCode();
        }
        assertThat(factor.resend().text()).contains("A message was sent a moment ago.");
        server.moveTime(Duration.ofSeconds(30));
        assertThat(factor.resend().text()).contains("We have sent another message to " + SignUp.masked(phone));

        assertThat(factor.type(VerificationCodes.in(realm.awaitText(phone, 2))).isSignedIn())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    void aSentCodeIsForSoLongAndOnce(String sent) {
        realm.configure(Map.of(
                        "mfaConfiguration",
                        List.of("ON"),
                        "mfaFactors",
                        List.of(sent),
                        "accountRecovery",
                        List.of("admin_only")))
                .expect(204);
        create(user().with("phone_number", phone));
        SecondFactor factor = signIn().asksForCode();
        String code = sentCode(sent, 1);

        server.moveTime(Duration.ofMinutes(3));
        assertThat(factor.type(code).text()).contains(EXPIRED);
        factor.resend();
        String second = sentCode(sent, 2);
        assertThat(factor.type(second).isSignedIn()).isTrue();

        assertThat(signIn().asksForCode().type(second).text()).contains(second.equals(code) ? "" : MISMATCH);
    }

    @Test
    void whoHasPassedIsSentTheNextCodeWithoutAPause() {
        realm.withoutLockOuts();
        require();
        create(user().with("phone_number", phone));
        for (int times = 1; times <= 3; times++) {
            SecondFactor factor = signIn().asksForCode();

            assertThat(factor.type(VerificationCodes.in(realm.awaitText(phone, times)))
                            .isSignedIn())
                    .isTrue();
        }
    }

    private void require() {
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    /** So that the mailbox is what a second factor may use. */
    private void requireWithRecoveryByPhone() {
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "accountRecovery", List.of("verified_phone_number")))
                .expect(204);
    }

    private String sentCode(String factor, int count) {
        return factor.equals("SMS_MFA")
                ? VerificationCodes.in(realm.awaitText(phone, count))
                : VerificationCodes.in(realm.awaitMail(email, count));
    }

    private boolean isEmailVerified(String id) {
        return realm.user(id).json().get("emailVerified").asBoolean();
    }

    private String maskedEmail() {
        return email.charAt(0) + "***@e***";
    }

    private NewUser user() {
        return NewUser.named(name).withPermanentPassword(PASSWORD);
    }

    private String create(NewUser user) {
        return realm.create(user);
    }

    private SecondFactor signIn() {
        return SecondFactor.after(realm.browser(), name, PASSWORD);
    }
}
