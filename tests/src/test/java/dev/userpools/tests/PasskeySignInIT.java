package dev.userpools.tests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.userpools.tests.fixture.Chromium;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.PageWalk;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SecurityKey;
import dev.userpools.tests.fixture.SignInPage;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's passkeys in a pool with a second factor (cognito-spec §8). Path: the browser's sign-in. */
final class PasskeySignInIT {

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = realmWithPasskeys(server);

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON", "OPTIONAL"})
    void whoSignsInWithAPasskeyIsAskedForNothingElse(String configuration) {
        FactorUser user = FactorUser.in(realm, "SOFTWARE_TOKEN_MFA");
        realm.configure("mfaConfiguration", configuration).expect(204);
        PageWalk walk = PageWalk.in(chromium, 1280, ColorScheme.LIGHT, "en");
        Page page = walk.page();
        // Otherwise a browser may offer the passkey by itself, and whoever presses the button comes too late.
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        walk.signIn(realm, user.name(), PhoneUser.PASSWORD, Map.of("kc_action", "webauthn-register-passwordless"));
        walk.await("mfa-code");
        walk.submit("#code", user.right().get());
        walk.await("webauthn-register");
        SecurityKey.plugInto(page);
        page.locator("#registerWebAuthn").click();
        SignInPage.awaitApplication(page);

        walk.startAgain();
        walk.open(realm, Map.of());
        page.waitForLoadState();
        page.locator("#authenticateWebAuthnButton").click();

        SignInPage.awaitApplication(page);
    }

    private static TestRealm realmWithPasskeys(TestServer server) {
        String name = TestServer.newRealmName("workforce");
        String json = server.realmJson("workforce", name);
        return server.newRealm(name, json.replaceFirst("\\{", "{\"webAuthnPolicyPasswordlessPasskeysEnabled\": true,"));
    }
}
