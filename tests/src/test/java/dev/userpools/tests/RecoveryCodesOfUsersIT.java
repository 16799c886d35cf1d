package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AuthenticatorApp;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PaperCodes;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Losing a phone is not losing the account: recovery codes, and administrators who remove a factor. Paths: set-up in the
 * midst of a sign-in, choice page, direct grant, admin REST.
 */
final class RecoveryCodesOfUsersIT {

    private static final String CONFIG_PAGE = "login-login-recovery-authn-code-config";
    private static final String MISMATCH = "Invalid recovery code";
    private static final int CODES = 12;

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void areOfferedWhereAFactorIsSetUp() {
        SecondFactor factor = setUp();
        assertThat(factor.browser().page().select("input[name=recoveryCodes]").hasAttr("checked"))
                .isTrue();

        factor.browser().submit(Map.of("code", factor.app().code(), "recoveryCodes", "true"));

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo(CONFIG_PAGE);
        PaperCodes codes = PaperCodes.takenDown(factor.browser());
        assertThat(codes.codes()).hasSize(CODES).doesNotHaveDuplicates();
        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
        assertThat(byPaper().type(codes.number(1)).isSignedIn()).isTrue();
    }

    @Test
    void whoDoesNotWantThemIsNotHeldUp() {
        SecondFactor factor = setUp();

        factor.type(factor.app().code());

        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
        assertThat(signIn().asksForCode().browser().page().select("[name=another]"))
                .isEmpty();
    }

    @Test
    void areNotOfferedWhereTheRealmHasNone() {
        server.admin()
                .put(
                        realm.name() + "/authentication/required-actions/CONFIGURE_RECOVERY_AUTHN_CODES",
                        Map.of(
                                "alias",
                                "CONFIGURE_RECOVERY_AUTHN_CODES",
                                "providerId",
                                "CONFIGURE_RECOVERY_AUTHN_CODES",
                                "name",
                                "Recovery Authentication Codes",
                                "enabled",
                                false))
                .expect(204);
        SecondFactor factor = setUp();
        assertThat(factor.browser().page().select("[name=recoveryCodes]")).isEmpty();

        factor.browser().submit(Map.of("code", factor.app().code(), "recoveryCodes", "true"));

        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void eachIsTakenOnceAndInOrder() {
        PaperCodes codes = codesOfAnApp();
        SecondFactor factor = byPaper();
        assertThat(factor.text()).contains("recovery code number 1");
        assertThat(factor.type(codes.number(2)).text()).contains(MISMATCH);
        realm.awaitFailures(realm.idOf(name), 1);

        assertThat(factor.type(grouped(codes.number(1))).isSignedIn())
                .as(factor.text())
                .isTrue();

        SecondFactor next = byPaper();
        assertThat(next.text()).contains("recovery code number 2");
        assertThat(next.type(codes.number(1)).text()).contains(MISMATCH);
        realm.awaitFailures(realm.idOf(name), 1);
        assertThat(next.type(codes.number(2)).isSignedIn()).isTrue();
    }

    @Test
    void withTheLastOneNewOnesAreMade() {
        realm.withoutLockOuts();
        PaperCodes codes = codesOfAnApp();
        for (int number = 1; number < CODES; number++) {
            assertThat(byPaper().type(codes.number(number)).isSignedIn()).isTrue();
        }

        PlainBrowser browser = byPaper().type(codes.number(CODES)).browser();

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.pageId()).as(browser.text()).isEqualTo(CONFIG_PAGE);
        PaperCodes others = PaperCodes.takenDown(browser);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(byPaper().type(others.number(1)).isSignedIn()).isTrue();
    }

    @Test
    void areNoFactorByThemselves() {
        codesOfAnApp();
        realm.removeCredentials(realm.idOf(name), "otp");
        realm.configure("mfaConfiguration", "ON").expect(204);

        SecondFactor factor = signIn();

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-mfa-setup");
    }

    @Test
    void passADirectGrantThatAsksForOne() {
        PaperCodes codes = codesOfAnApp();
        Map<String, String> byPaper = Map.of("factor", "RECOVERY_CODE", "totp", codes.number(1));

        realm.directGrant(name, PhoneUser.PASSWORD, byPaper).expect(200);

        realm.directGrant(name, PhoneUser.PASSWORD, byPaper).expect(400);
    }

    @Test
    void whoseFactorAnAdministratorRemovesSetsOneUp() {
        FactorUser user = FactorUser.in(realm, "SOFTWARE_TOKEN_MFA");
        user.signIn();
        realm.removeCredentials(user.id(), "otp");

        SecondFactor factor = SecondFactor.after(realm.browser(), user.name(), PhoneUser.PASSWORD);
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-mfa-setup");
        AuthenticatorApp other = factor.app();

        assertThat(factor.type(other.before()).isSignedIn()).as(factor.text()).isTrue();
        SecondFactor again = SecondFactor.after(realm.browser(), user.name(), PhoneUser.PASSWORD);
        assertThat(again.asksForCode().type(other.code()).isSignedIn()).isTrue();
    }

    private SecondFactor setUp() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        realm.configure("mfaConfiguration", "ON").expect(204);
        SecondFactor factor = signIn();
        assertThat(factor.browser().pageId()).as(factor.text()).isEqualTo("login-mfa-setup");
        return factor;
    }

    private PaperCodes codesOfAnApp() {
        realm.create(NewUser.named(name).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD));
        PlainBrowser browser = realm.browser();
        AuthenticatorApp.setUp(browser, name, PhoneUser.PASSWORD);
        return PaperCodes.madeFor(browser);
    }

    private SecondFactor signIn() {
        return SecondFactor.after(realm.browser(), name, PhoneUser.PASSWORD);
    }

    private SecondFactor byPaper() {
        SecondFactor factor = signIn().asksForCode().another();
        return factor.offers("SOFTWARE_TOKEN_MFA", "RECOVERY_CODE")
                .choose("RECOVERY_CODE")
                .asksForCode();
    }

    /** As the page shows it and people write it down. */
    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
