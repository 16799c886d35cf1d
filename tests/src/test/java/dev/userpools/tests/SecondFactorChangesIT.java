package dev.userpools.tests;

import static dev.userpools.tests.fixture.SecondFactor.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What changes of a user while he is in the midst of a sign-in. Paths: admin REST against the open pages of a browser's sign-in.
 */
final class SecondFactorChangesIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PhoneUser user = PhoneUser.createdIn(realm);

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void aFactorThatIsRemovedIsNotTakenAndAnotherIsAskedFor() {
        AuthenticatorApp app = setUpApp();
        require();
        SecondFactor factor = user.signIn().choose("SOFTWARE_TOKEN_MFA").asksForCode();

        removeApp();
        factor.type(app.code());

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.asksForCode().text()).contains("by text message");
        assertThat(factor.type(user.code()).isSignedIn()).isTrue();
    }

    @Test
    void whoHasNoFactorLeftSetsOneUpWhereOneIsRequired() {
        AuthenticatorApp app = setUpApp();
        realm.configure(Map.of("mfaConfiguration", List.of("ON"), "mfaFactors", List.of("SOFTWARE_TOKEN_MFA")))
                .expect(204);
        SecondFactor factor = user.signIn().asksForCode();

        removeApp();
        factor.type(app.code());

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-mfa-setup");
        AuthenticatorApp other = factor.app();
        assertThat(factor.type(other.code()).isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void whoHasNoFactorLeftGoesOnWhereNoneIsRequired() {
        setUpApp();
        SecondFactor factor = user.signIn().asksForCode();

        removeApp();

        assertThat(factor.type("000000").isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void theCodeSentToAPhoneTheUserHasNoMoreDoesNotPass() {
        require();
        SecondFactor factor = user.signIn().asksForCode();
        String old = user.code();
        String other = SignUp.newNumber();

        ObjectNode changed = (ObjectNode) realm.user(user.id()).json();
        ((ObjectNode) changed.get("attributes")).putArray("phone_number").add(other);
        server.admin().put(realm.name() + "/users/" + user.id(), changed).expect(204);
        assertThat(factor.type(old).text()).contains(EXPIRED);
        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains(SignUp.masked(other));

        factor.resend();
        assertThat(factor.type(old).isSignedIn()).isFalse();
        realm.awaitFailures(user.id(), 1);
        assertThat(factor.type(VerificationCodes.in(realm.awaitText(other))).isSignedIn())
                .as(factor.text())
                .isTrue();
    }

    @Test
    void whoIsDisabledIsNotLetIn() {
        require();
        SecondFactor factor = user.signIn().asksForCode();
        String code = user.code();

        realm.change(user.id(), Map.of("enabled", false)).expect(204);

        assertThat(factor.type(code).isSignedIn()).isFalse();
        assertThat(factor.text()).contains("Account is disabled");
        realm.change(user.id(), Map.of("enabled", true)).expect(204);
        assertThat(factor.browser().openSignIn().isSignedIn()).isFalse();
    }

    @Test
    void whoIsRemovedIsNotLetIn() {
        require();
        SecondFactor factor = user.signIn().asksForCode();
        String code = user.code();

        server.admin().delete(realm.name() + "/users/" + user.id()).expect(204);

        assertThat(factor.type(code).isSignedIn()).isFalse();
        assertThat(factor.browser().status()).isLessThan(500);
    }

    private AuthenticatorApp setUpApp() {
        return AuthenticatorApp.setUp(realm.browser(), user.name(), PhoneUser.PASSWORD);
    }

    private void require() {
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    private void removeApp() {
        realm.removeCredentials(user.id(), "otp");
    }
}
