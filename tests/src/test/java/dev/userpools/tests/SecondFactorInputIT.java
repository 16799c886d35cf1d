package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AtOnce;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed as a code, of each factor: only the right one passes, and once. Path: the browser's sign-in. */
final class SecondFactorInputIT {

    private static final int BROWSERS = 50;
    private static final int LONG = 100_000;

    private final TestRealm realm = TestServer.shared().newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    static Stream<String> factors() {
        return FactorUser.FACTORS.stream();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void whatIsNoCodeIsRefusedBesideTheField(String name) {
        // What counts as a guess is tested elsewhere; here no code waits for the one before to be counted.
        realm.withoutLockOuts();
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        String right = user.right().get();
        for (String typed : List.of(
                "",
                "   ",
                right.substring(0, right.length() - 1),
                right + "0",
                "abcdef",
                "<script>alert(1)</script>",
                "' OR '1'='1",
                "0".repeat(LONG),
                "\u0000" + right,
                "½½½½½½",
                "😀😀😀😀😀😀",
                user.wrong())) {
            factor.type(typed);

            assertThat(factor.isSignedIn()).as(typed).isFalse();
            assertThat(factor.browser().status()).isEqualTo(200);
            assertThat(factor.asksForCode().browser().page().select("#input-error-code, .alert-error, .pf-m-danger"))
                    .isNotEmpty();
            assertThat(factor.browser().page().select("script:containsData(alert(1))"))
                    .isEmpty();
        }

        assertThat(factor.type(user.right().get()).isSignedIn())
                .as(factor.text())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOFTWARE_TOKEN_MFA", "SMS_MFA", "EMAIL_OTP"})
    void digitsAreTakenAsPeopleTypeThem(String name) {
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        String code = user.right().get();

        factor.type(" " + arabic(code.substring(0, 3)) + " " + code.substring(3) + "\n");

        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void theSameCodeTypedInManyBrowsersAtOnceLetsOneIn(String name) {
        realm.change(Map.of("failureFactor", 1000));
        FactorUser user = FactorUser.in(realm, name);
        List<SecondFactor> browsers =
                IntStream.range(0, BROWSERS).mapToObj(each -> user.signIn()).toList();
        String code = user.right().get();

        List<Boolean> signedIn = AtOnce.all(browsers.stream()
                .<Callable<Boolean>>map(browser -> () -> browser.type(code).isSignedIn())
                .toList());

        assertThat(signedIn).containsOnlyOnce(true);
    }

    private static String arabic(String digits) {
        return digits.chars()
                .map(digit -> '٠' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
