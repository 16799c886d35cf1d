package dev.userpools.tests;

import static dev.userpools.tests.fixture.SecondFactor.EXPIRED;
import static dev.userpools.tests.fixture.SecondFactor.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AtOnce;
import dev.userpools.tests.fixture.FactorUser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guesses at each factor are counted by Keycloak's detection and by the pool's own limits. Paths: the browser's sign-in, the
 * administrators' attack-detection endpoint.
 */
final class SecondFactorGuessingIT {

    private static final int TRIES_PER_HOUR = 20;
    private static final int COMPARISONS = 5;
    private static final int BROWSERS = 30;

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    static Stream<String> factors() {
        return FactorUser.FACTORS.stream();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void wrongCodesAreCountedAndARightOneClearsTheCount(String name) {
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        for (int failures = 1; failures <= 3; failures++) {
            factor.type(user.wrong());
            awaitFailures(user, failures);
        }
        // What is no code at all is no guess where codes are sent.
        factor.type("");
        assertThat(attacks(user).get("numSecondaryAuthFailures").asInt()).isEqualTo(3);

        assertThat(factor.type(user.right().get()).isSignedIn())
                .as(factor.text())
                .isTrue();

        awaitFailures(user, 0);
        assertThat(attacks(user).get("numFailures").asInt()).isZero();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void theRealmsLimitLocksTheUserOut(String name) {
        realm.change(Map.of("waitIncrementSeconds", 600));
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        for (int failures = 1; failures <= 5; failures++) {
            factor.type(user.wrong());
            awaitFailures(user, failures);
        }
        assertThat(attacks(user).get("disabled").asBoolean()).isTrue();

        factor.type(user.right().get());

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(factor.text()).contains(LIMIT);
        assertThat(attacks(user).get("numSecondaryAuthFailures").asInt()).isEqualTo(5);
    }

    @Test
    void theRealmsLimitForSecondFactorsLocksForGood() {
        realm.change(Map.of("maxSecondaryAuthFailures", 2));
        FactorUser user = FactorUser.in(realm, "SMS_MFA");
        SecondFactor factor = user.signIn();
        for (int failures = 1; failures <= 3; failures++) {
            factor.type(user.wrong());
            awaitFailures(user, failures);
        }

        factor.type(user.right().get());

        assertThat(factor.isSignedIn()).isFalse();
        assertThat(realm.user(user.id()).json().get("enabled").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void withoutDetectionThePoolsOwnLimitHolds(String name) {
        realm.withoutLockOuts();
        FactorUser user = FactorUser.in(realm, name);
        SecondFactor factor = user.signIn();
        for (int tries = 0; tries < TRIES_PER_HOUR; tries++) {
            factor.type(user.wrong());
            assertThat(factor.text()).doesNotContain(LIMIT);
        }

        assertThat(factor.type(user.right().get()).text()).contains(LIMIT);
        assertThat(factor.isSignedIn()).isFalse();
        // Nor is another browser a new beginning.
        SecondFactor other = user.signIn();
        assertThat(other.type(user.right().get()).text()).contains(LIMIT);
        assertThat(other.isSignedIn()).isFalse();
    }

    @Test
    void withoutDetectionACodeIsDeadAfterFiveComparisons() {
        realm.withoutLockOuts();
        FactorUser user = FactorUser.in(realm, "SMS_MFA");
        SecondFactor factor = user.signIn();
        for (int times = 0; times < COMPARISONS; times++) {
            factor.type(user.wrong());
        }

        assertThat(factor.type(user.right().get()).text()).contains(EXPIRED);
        assertThat(factor.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("factors")
    void ofManyGuessesAtOnceNoMoreThanTheLimitAreCompared(String name) {
        realm.withoutLockOuts();
        FactorUser user = FactorUser.in(realm, name);
        List<SecondFactor> browsers =
                IntStream.range(0, BROWSERS).mapToObj(each -> user.signIn()).toList();
        String wrong = user.wrong();

        List<Boolean> refused = AtOnce.all(browsers.stream()
                .<Callable<Boolean>>map(browser -> () -> {
                    browser.type(wrong);
                    return browser.text().contains(LIMIT) || browser.text().contains(EXPIRED);
                })
                .toList());

        assertThat(browsers).noneMatch(SecondFactor::isSignedIn);
        assertThat(refused.stream().filter(each -> !each))
                .hasSizeLessThanOrEqualTo(isSent(name) ? COMPARISONS : TRIES_PER_HOUR);
        assertThat(user.signIn().type(user.right().get()).isSignedIn()).isFalse();
    }

    @Test
    void anHourLaterOneMayTryAgain() {
        realm.change(Map.of("bruteForceProtected", false, "accessCodeLifespanLogin", 7200));
        FactorUser user = FactorUser.in(realm, "RECOVERY_CODE");
        SecondFactor factor = user.signIn();
        for (int tries = 0; tries <= TRIES_PER_HOUR; tries++) {
            factor.type(user.wrong());
        }
        assertThat(factor.text()).contains(LIMIT);

        server.moveTime(Duration.ofHours(1).plusSeconds(1));

        assertThat(user.signIn().type(user.right().get()).isSignedIn()).isTrue();
    }

    private static boolean isSent(String name) {
        return name.equals("SMS_MFA") || name.equals("EMAIL_OTP");
    }

    private void awaitFailures(FactorUser user, int count) {
        await().untilAsserted(() -> assertThat(
                        attacks(user).get("numSecondaryAuthFailures").asInt())
                .isEqualTo(count));
    }

    private JsonNode attacks(FactorUser user) {
        return server.admin()
                .get(realm.name() + "/attack-detection/brute-force/users/" + user.id())
                .expect(200)
                .json();
    }
}
