package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.LevelsFlow;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What applications and operators learn of a second factor, and applications that ask for it. Paths: ID token, access
 * token, events; sign-in and step-up with {@code acr_values}.
 */
final class SecondFactorStepUpIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTWARE_TOKEN_MFA, otp",
        "SMS_MFA, sms",
        "EMAIL_OTP, email_otp",
        "RECOVERY_CODE, otp",
    })
    void eventsAndTokensSayByWhatTheUserPassed(String name, String method) {
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        factor.type(user.wrong());
        realm.awaitFailures(user.id(), 1);
        factor.type(user.right().get());

        JsonNode tokens = factor.browser().tokens().expect(200).json();
        for (String token : List.of("id_token", "access_token")) {
            assertThat(methods(tokens, token)).containsExactly("pwd", "mfa", method);
        }
        JsonNode failed = event(user, "LOGIN_ERROR");
        assertThat(failed.get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(failed.at("/details/user_pool_mfa").asText()).isEqualTo(name);
        assertThat(event(user, "LOGIN").at("/details/user_pool_mfa").asText()).isEqualTo(name);
        assertThat(server.admin()
                        .get(realm.name() + "/events?user=" + user.id())
                        .body())
                .doesNotContainPattern("(?<![0-9A-Za-z])" + user.right().get() + "(?![0-9A-Za-z])");
    }

    @Test
    void aSignInWithoutASecondFactorDoesNotClaimOne() {
        PhoneUser user = PhoneUser.createdIn(realm);

        JsonNode tokens = user.signIn().browser().tokens().expect(200).json();

        assertThat(methods(tokens, "id_token")).doesNotContain("mfa");
        assertThat(methods(tokens, "access_token")).doesNotContain("mfa");
    }

    @ParameterizedTest
    @CsvSource({"SOFTWARE_TOKEN_MFA, otp", "SMS_MFA, sms", "EMAIL_OTP, email_otp"})
    void anApplicationAsksForTheSecondFactorWithEachOfThem(String name, String method) {
        FactorUser user = FactorUser.in(realm, name);
        LevelsFlow.use(realm);
        PlainBrowser browser = realm.browser().openSignIn().signIn(user.name(), PhoneUser.PASSWORD);
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        JsonNode before = browser.tokens().expect(200).json();
        assertThat(acr(before)).isEqualTo(LevelsFlow.PASSWORD);
        assertThat(methods(before, "id_token")).doesNotContain("mfa");

        browser.openSignIn(Map.of("acr_values", LevelsFlow.FACTOR));

        assertThat(browser.isSignedIn()).isFalse();
        SecondFactor factor = new SecondFactor(browser).asksForCode();
        assertThat(factor.type(user.wrong()).isSignedIn()).isFalse();
        realm.awaitFailures(user.id(), 1);
        assertThat(factor.type(user.right().get()).isSignedIn())
                .as(factor.text())
                .isTrue();
        JsonNode after = browser.tokens().expect(200).json();
        assertThat(acr(after)).isEqualTo(LevelsFlow.FACTOR);
        assertThat(methods(after, "id_token")).containsExactly("pwd", "mfa", method);
        assertThat(methods(after, "access_token")).containsExactly("pwd", "mfa", method);
    }

    @Test
    void bothLevelsCanBeAskedForAtOnceAndAreKept() {
        FactorUser user = FactorUser.in(realm, "SMS_MFA");
        LevelsFlow.use(realm);
        PlainBrowser browser = realm.browser().openSignIn(Map.of("acr_values", LevelsFlow.FACTOR));

        SecondFactor factor = new SecondFactor(browser.signIn(user.name(), PhoneUser.PASSWORD)).asksForCode();
        assertThat(factor.type(user.right().get()).isSignedIn()).isTrue();
        assertThat(acr(browser.tokens().expect(200).json())).isEqualTo(LevelsFlow.FACTOR);

        assertThat(browser.openSignIn(Map.of("acr_values", LevelsFlow.FACTOR)).isSignedIn())
                .isTrue();
    }

    @Test
    void whoHasAnAppIsAskedForItThoughThePoolAsksNobody() {
        PhoneUser user = PhoneUser.createdIn(realm);
        AuthenticatorApp app = AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD);
        realm.configure("mfaConfiguration", "OFF").expect(204);
        LevelsFlow.use(realm);
        PlainBrowser browser = user.signIn().browser();
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        browser.openSignIn(Map.of("acr_values", LevelsFlow.FACTOR));

        // Not to set up another one: whoever has only the password could.
        SecondFactor factor = new SecondFactor(browser).asksForCode();
        assertThat(factor.type(app.code()).isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void whoHasNoneSetsUpAnAppForTheHigherLevel() {
        PhoneUser user = PhoneUser.createdIn(realm);
        LevelsFlow.use(realm);
        PlainBrowser browser = realm.browser()
                .openSignIn(Map.of("acr_values", LevelsFlow.FACTOR))
                .signIn(user.name(), PhoneUser.PASSWORD);

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.page().select("[name=totpSecret]"))
                .as(browser.text())
                .hasSize(1);
    }

    private JsonNode event(FactorUser user, String type) {
        return server.admin()
                .get(realm.name() + "/events?type=" + type + "&user=" + user.id())
                .expect(200)
                .json()
                .get(0);
    }

    private static String acr(JsonNode tokens) {
        return Json.claims(tokens.get("id_token").asText()).get("acr").asText();
    }

    private static List<String> methods(JsonNode tokens, String token) {
        List<String> methods = new ArrayList<>();
        Json.claims(tokens.get(token).asText()).path("amr").forEach(method -> methods.add(method.asText()));
        return methods;
    }
}
