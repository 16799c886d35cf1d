package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AtOnce;
import dev.userpools.tests.fixture.DeviceUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which browsers the second factor is not asked for again, and what their cookies are good for. Path: browser. */
final class RememberedDevicesIT {

    private static final String COOKIE = "USER_POOL_DEVICE_";
    private static final Map<String, String> TICKED = Map.of("rememberDevice", "on");

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce").withoutLockOuts();
    private final DeviceUser user = DeviceUser.in(realm);

    @BeforeEach
    void requireASecondFactor() {
        remember(realm);
    }

    @AfterEach
    void removeRealm() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void whoHasPassedOnceIsNotAskedThereAgain() {
        PlainBrowser browser = user.passesIn(realm.browser());

        for (int times = 0; times < 3; times++) {
            assertThat(user.isRememberedIn(browser)).isTrue();
            server.moveTime(Duration.ofDays(times));
        }
    }

    @Test
    void anotherBrowserIsAsked() {
        user.passesIn(realm.browser());

        assertThat(user.isRememberedIn(realm.browser())).isFalse();
    }

    @Test
    void eachUserOfABrowserIsRememberedByHimself() {
        DeviceUser second = DeviceUser.in(realm);
        DeviceUser third = DeviceUser.in(realm);
        PlainBrowser browser = second.passesIn(user.passesIn(realm.browser()));

        assertThat(user.isRememberedIn(browser)).isTrue();
        assertThat(second.isRememberedIn(browser)).isTrue();
        assertThat(third.isRememberedIn(browser)).isFalse();
        assertThat(user.isRememberedIn(browser)).isTrue();
    }

    @Test
    void aBrowserKeepsItsLastTenUsers() {
        PlainBrowser browser = realm.browser();
        List<DeviceUser> users = IntStream.range(0, 11)
                .mapToObj(i -> {
                    server.moveTime(Duration.ofSeconds(2L * i));
                    DeviceUser one = DeviceUser.in(realm);
                    one.passesIn(browser);
                    return one;
                })
                .toList();

        assertThat(deviceCookies(browser)).hasSize(10);
        assertThat(users.get(0).isRememberedIn(browser)).isFalse();
        assertThat(users.get(1).isRememberedIn(browser)).isTrue();
        assertThat(users.get(10).isRememberedIn(browser)).isTrue();
    }

    @Test
    void whereUsersAreAskedTheTickDecides() {
        realm.configure("deviceOnlyRememberedOnUserPrompt", "true").expect(204);
        PlainBrowser browser = user.passesIn(realm.browser());
        assertThat(user.isRememberedIn(browser)).isFalse();
        assertThat(browser.page().selectFirst("input[name=rememberDevice]")).isNotNull();
        user.awaitCodes(2);
        // Past the pause between two codes: he is sent another, and the one he has is void.
        server.moveTime(Duration.ofSeconds(61));

        user.passesIn(browser, TICKED);

        assertThat(user.isRememberedIn(browser)).isTrue();
    }

    @Test
    void whereDevicesAreNotRememberedEveryBrowserIsAsked() {
        PlainBrowser remembered = user.passesIn(realm.browser());
        realm.configure("deviceChallengeRequiredOnNewDevice", "false").expect(204);
        PlainBrowser browser = user.passesIn(realm.browser(), TICKED);

        assertThat(deviceCookies(browser)).isEmpty();
        assertThat(user.isRememberedIn(browser)).isFalse();
        assertThat(browser.page().selectFirst("input[name=rememberDevice]")).isNull();
        assertThat(user.isRememberedIn(remembered)).isFalse();
        assertThat(devices()).hasSize(1);
    }

    @Test
    void theCookieIsForTheRealmAndNotForScripts() {
        HttpCookie cookie =
                deviceCookies(user.passesIn(realm.browser())).findFirst().orElseThrow();

        assertThat(cookie.getPath()).isEqualTo("/realms/" + realm.name() + "/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
        assertThat(cookie.getName()).doesNotContain(user.id());
    }

    @Test
    void aCopyOfACookieThatWasUsedIsTheEndOfTheDevice() {
        PlainBrowser browser = user.passesIn(realm.browser());
        PlainBrowser thief = browser.copy();
        assertThat(user.isRememberedIn(browser)).isTrue();
        server.moveTime(Duration.ofSeconds(61));

        assertThat(user.isRememberedIn(thief)).isFalse();

        assertThat(user.isRememberedIn(browser)).isFalse();
        assertThat(devices()).isEmpty();
        JsonNode event = events("REMOVE_CREDENTIAL").get(0);
        assertThat(event.at("/details/credential_type").asText()).isEqualTo("user-pool-device");
        assertThat(event.at("/details/reason").asText()).isEqualTo("device_cookie_copied");
        assertThat(event.get("ipAddress").asText()).isNotBlank();
        assertThat(event.toString())
                .doesNotContain(deviceCookies(thief).findFirst().orElseThrow().getValue());
    }

    @Test
    void aThiefWhoIsFasterIsFoundOutByTheUsersNextSignIn() {
        PlainBrowser browser = user.passesIn(realm.browser());
        PlainBrowser thief = browser.copy();
        assertThat(user.isRememberedIn(thief)).isTrue();
        server.moveTime(Duration.ofSeconds(61));

        assertThat(user.isRememberedIn(browser)).isFalse();

        assertThat(user.isRememberedIn(thief)).isFalse();
    }

    @Test
    void twoTabsAtOneMomentAreBothLetIn() {
        PlainBrowser browser = user.passesIn(realm.browser());
        List<PlainBrowser> tabs = Stream.generate(browser::copy).limit(4).toList();

        assertThat(AtOnce.all(tabs.stream()
                        .map(tab -> (Callable<Boolean>) () -> user.isRememberedIn(tab))
                        .toList()))
                .containsOnly(true);

        // Whichever answer the browser got last.
        server.moveTime(Duration.ofSeconds(61));
        assertThat(user.isRememberedIn(tabs.get(2))).isTrue();
        assertThat(events("REMOVE_CREDENTIAL")).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsMadeUpForWithinAMinute() {
        PlainBrowser browser = user.passesIn(realm.browser());
        PlainBrowser asBefore = browser.copy();
        assertThat(user.isRememberedIn(browser)).isTrue();

        server.moveTime(Duration.ofSeconds(50));
        assertThat(user.isRememberedIn(asBefore)).isTrue();

        server.moveTime(Duration.ofDays(1));
        assertThat(user.isRememberedIn(asBefore)).isTrue();
    }

    @Test
    void aCookieThatWasAlteredIsNone() {
        PlainBrowser browser = user.passesIn(realm.browser());
        int length = deviceCookies(browser).findFirst().orElseThrow().getValue().length();

        // In the header, in the token and in the signature.
        for (int at : List.of(0, 10, length / 2, length - 10)) {
            assertThat(user.isRememberedIn(browser.copy(cookie -> altered(cookie, at))))
                    .as("Altered at " + at)
                    .isFalse();
        }
        assertThat(user.isRememberedIn(browser.copy(cookie -> with(cookie, "nothing"))))
                .isFalse();

        assertThat(user.isRememberedIn(browser)).isTrue();
    }

    @Test
    void anotherUsersCookieIsNone() {
        PlainBrowser browser = user.passesIn(realm.browser());
        DeviceUser other = DeviceUser.in(realm);
        PlainBrowser others = other.passesIn(realm.browser());
        String value = deviceCookies(others).findFirst().orElseThrow().getValue();

        assertThat(user.isRememberedIn(browser.copy(cookie -> with(cookie, value))))
                .isFalse();

        assertThat(user.isRememberedIn(browser)).isTrue();
        assertThat(other.isRememberedIn(others)).isTrue();
    }

    @Test
    void anotherRealmsCookieIsNone() {
        TestRealm elsewhere = server.newRealmLike("workforce");
        remember(elsewhere);
        PlainBrowser others = DeviceUser.in(elsewhere).passesIn(elsewhere.browser());
        String value = deviceCookies(others).findFirst().orElseThrow().getValue();
        PlainBrowser browser = user.passesIn(realm.browser());

        assertThat(user.isRememberedIn(browser.copy(cookie -> with(cookie, value))))
                .isFalse();

        assertThat(user.isRememberedIn(browser)).isTrue();
        elsewhere.delete();
    }

    @Test
    void aDeviceThatIsNotUsedForAYearIsForgotten() {
        PlainBrowser browser = user.passesIn(realm.browser());
        PlainBrowser unused = user.passesIn(realm.browser());
        server.moveTime(Duration.ofDays(300));
        assertThat(user.isRememberedIn(browser)).isTrue();

        server.moveTime(Duration.ofDays(366));

        assertThat(user.isRememberedIn(unused)).isFalse();
        assertThat(user.isRememberedIn(browser)).isTrue();
        assertThat(devices()).hasSize(1);
    }

    private JsonNode devices() {
        return realm.status(user.id()).get("devices");
    }

    private JsonNode events(String type) {
        return server.admin()
                .get(realm.name() + "/events?type=" + type + "&user=" + user.id())
                .expect(200)
                .json();
    }

    private static void remember(TestRealm realm) {
        realm.configure(Map.of(
                        "mfaConfiguration", List.of("ON"), "deviceChallengeRequiredOnNewDevice", List.of("true")))
                .expect(204);
    }

    private static Stream<HttpCookie> deviceCookies(PlainBrowser browser) {
        return browser.cookies().stream().filter(cookie -> cookie.getName().startsWith(COOKIE));
    }

    private static HttpCookie altered(HttpCookie cookie, int at) {
        if (!cookie.getName().startsWith(COOKIE)) {
            return cookie;
        }
        String value = cookie.getValue();
        char other = value.charAt(at) == 'A' ? 'B' : 'A';
        return with(cookie, value.substring(0, at) + other + value.substring(at + 1));
    }

    private static HttpCookie with(HttpCookie cookie, String value) {
        if (cookie.getName().startsWith(COOKIE)) {
            cookie.setValue(value);
        }
        return cookie;
    }
}
