package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The server's options of codes, its restart, its tables and its log, behind a proxy. Paths: sign-up page, sign-in page,
 * confirmation page, background tasks.
 */
final class CodeServerIT {

    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";

    private static PostgresServer postgres;

    private final TestServer server = postgres.server();
    private final TestRealm realm = server.newRealmLike("customers");
    private final Customer customer = Customer.of(realm);

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(
                settings -> settings.option("spi-user-pool-code--default--sends-per-ip-address", "3")
                        .option("spi-user-pool-code--default--interval", "1"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** The proxy of these tests speaks plain HTTP. */
    @BeforeEach
    void acceptPlainHttp() {
        realm.change(Map.of("sslRequired", "NONE"));
    }

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void anIpAddressCanAskForSoManyCodesWhoeverTheyAreFor() {
        for (int user = 1; user <= 4; user++) {
            Customer.of(realm).signUp(browserFrom("192.0.2.7"));
        }
        PlainBrowser browser = customer.signUp(browserFrom("192.0.2.7"));
        server.moveTime(Duration.ofSeconds(31));

        assertThat(resend(browser)).contains(LIMIT);
        assertThat(resend(customer.signIn(browserFrom("192.0.2.7")))).contains("A message was sent a moment ago");
        server.moveTime(Duration.ofSeconds(62));
        assertThat(resend(customer.signIn(browserFrom("192.0.2.8")))).contains("We have sent another message");
        customer.mailedCode();
        assertThat(customer.mails()).isEqualTo(1);
    }

    @Test
    void whoeverHasAnIpv6NetworkHasOneAddress() {
        for (int host = 1; host <= 4; host++) {
            Customer.of(realm).signUp(browserFrom("2001:db8:1:2::" + host));
        }
        PlainBrowser browser = customer.signUp(browserFrom("2001:db8:1:2::5"));
        server.moveTime(Duration.ofSeconds(31));

        assertThat(resend(browser)).contains(LIMIT);
        server.moveTime(Duration.ofSeconds(62));
        assertThat(resend(browser.from("2001:db8:1:3::5"))).contains("We have sent another message");
    }

    @Test
    void whatIsOverIsRemoved() {
        PlainBrowser browser = customer.signUp(browserFrom("192.0.2.9"));
        String code = customer.mailedCode();
        browser.submit(Map.of("code", "no code"));
        assertThat(rows("user_pool_code")).isPositive();
        assertThat(rows("user_pool_counter")).isPositive();

        server.moveTime(Duration.ofHours(25));

        await().untilAsserted(() -> {
            assertThat(rows("user_pool_code")).isZero();
            assertThat(rows("user_pool_counter")).isZero();
        });
        PlainBrowser later = customer.signIn(browserFrom("192.0.2.9")).submit(Map.of("code", code));
        assertThat(later.isSignedIn()).isFalse();
        assertThat(later.text()).contains(EXPIRED);
    }

    @Test
    void aCodeOutlivesTheServerAndSoDoesWhatWasCounted() {
        customer.signUp(browserFrom("192.0.2.10"));
        String code = customer.mailedCode();
        // However long the start takes.
        postgres.sql().run("update user_pool_counter set expires = expires + 3600000");

        server.restart();

        PlainBrowser browser = customer.signIn(browserFrom("192.0.2.10"));
        assertThat(resend(browser)).contains("A message was sent a moment ago");
        browser.submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
    }

    @Test
    void aCodeSentBeforeTheKeyChangedIsExpired() {
        PlainBrowser browser = customer.signUp(browserFrom("192.0.2.11"));
        String code = customer.mailedCode();
        postgres.sql().run("update user_pool_code set digest_key = 'another'");

        browser.submit(Map.of("code", code));

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.text()).contains(EXPIRED);
    }

    private PlainBrowser browserFrom(String ipAddress) {
        return realm.browser().from(ipAddress);
    }

    private static long rows(String table) {
        return postgres.sql().number("select count(*) from " + table);
    }

    private static String resend(PlainBrowser browser) {
        return browser.press("resend", Map.of()).text();
    }
}
