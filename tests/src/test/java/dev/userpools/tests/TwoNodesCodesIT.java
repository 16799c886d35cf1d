package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.AtOnce;
import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Codes at two clustered nodes on one PostgreSQL, each with fewer database connections than there are requests at one
 * moment. Paths: sign-up page, sign-in page, confirmation page at both nodes.
 */
final class TwoNodesCodesIT {

    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";

    private static final int SESSIONS = 20;
    private static final int GUESSES_EACH = 50;
    private static final int COMPARISONS = 5;
    private static final int CHECKS_AN_HOUR = 15;

    private static PostgresServer postgres;

    private final TestServer first = postgres.server();
    private final TestServer second = postgres.secondNode();
    private final TestRealm realm = first.newRealmLike("customers");
    private final TestRealm atSecond = second.realm(realm.name());
    private final Customer customer = Customer.of(realm);

    @BeforeAll
    static void start() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        postgres = PostgresServer.startTwoNodes(settings -> settings.option(
                        "spi-user-pool-outbox--default--key",
                        Base64.getEncoder().encodeToString(key))
                .option("db-pool-max-size", "4"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** Keycloak's own detection of guesses would lock the user before our limits do. */
    @BeforeEach
    void leaveItToTheCodes() {
        realm.withoutLockOuts();
        postgres.sql().run("delete from user_pool_counter");
    }

    @AfterEach
    void tidyUp() {
        moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void ofAThousandGuessesAtOnceFiveAreCompared() {
        customer.signUp();
        String code = customer.mailedCode();
        List<PlainBrowser> sessions = sessions(SESSIONS);
        Map<String, Double> before = checks();
        // Five guesses of the same session are over before this one begins.
        SecureRandom random = new SecureRandom();
        int lucky = random.nextInt(SESSIONS) * GUESSES_EACH + COMPARISONS + random.nextInt(GUESSES_EACH - COMPARISONS);

        List<String> answers = guess(sessions, code, lucky);

        assertThat(answers).hasSize(SESSIONS * GUESSES_EACH);
        assertThat(answers.stream().filter(MISMATCH::equals)).hasSize(COMPARISONS);
        assertThat(answers.stream().filter(EXPIRED::equals)).hasSize(CHECKS_AN_HOUR - COMPARISONS);
        assertThat(answers.stream().filter(LIMIT::equals)).hasSize(SESSIONS * GUESSES_EACH - CHECKS_AN_HOUR);
        assertThat(answers.get(lucky)).as("the right code").isIn(EXPIRED, LIMIT);

        assertThat(sessions).noneMatch(PlainBrowser::isSignedIn);
        assertThat(realm.status(realm.idOfEmail(customer.username()))
                        .get("status")
                        .asText())
                .isEqualTo("UNCONFIRMED");
        assertThat(postgres.sql().texts("select counted from user_pool_counter where counted > 1 order by counted"))
                .containsExactly(String.valueOf(COMPARISONS), String.valueOf(CHECKS_AN_HOUR));
        Map<String, Double> after = checks();
        assertThat(after.get("mismatch") - before.get("mismatch")).isEqualTo(COMPARISONS);
        assertThat(after.get("accepted") - before.get("accepted")).isZero();
    }

    @Test
    void theCodeIsDeadAfterwardsAndAnotherIsNot() {
        customer.signUp();
        String code = customer.mailedCode();
        guess(sessions(CHECKS_AN_HOUR), code, CHECKS_AN_HOUR * GUESSES_EACH - 1);

        moveTime(Duration.ofMinutes(61));
        PlainBrowser later = customer.signIn(atSecond.browser()).submit(Map.of("code", code));

        assertThat(later.isSignedIn()).isFalse();
        assertThat(later.text()).contains(EXPIRED);
        later.press("resend", Map.of()).submit(Map.of("code", customer.mailedCode(2)));
        assertThat(later.isSignedIn()).as(later.text()).isTrue();
    }

    @Test
    void theRightCodeConfirmsOnceHoweverOftenItIsSentAtOnce() {
        customer.signUp();
        String code = customer.mailedCode();
        String id = realm.idOfEmail(customer.username());
        List<Callable<String>> submissions = sessions(50).stream()
                .<Callable<String>>map(session -> () -> answer(session.submit(Map.of("code", code))))
                .toList();

        List<String> answers = AtOnce.all(submissions);

        assertThat(answers).isSubsetOf("signed in", EXPIRED, LIMIT).contains("signed in");
        assertThat(confirmations()).isEqualTo(1);
        assertThat(realm.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(atSecond.status(id).get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(postgres.sql().number("select count(*) from user_pool_code where user_id = ?", id))
                .isZero();
    }

    @Test
    void manyWishesAtOnceSendOneMessage() {
        customer.signUp();
        customer.mailedCode();
        moveTime(Duration.ofSeconds(31));
        double before = counted("issued");
        List<Callable<String>> wishes = sessions(20).stream()
                .<Callable<String>>map(
                        session -> () -> session.press("resend", Map.of()).text())
                .toList();

        List<String> answers = AtOnce.all(wishes);

        assertThat(answers.stream().filter(text -> text.contains("We have sent another message")))
                .hasSize(1);
        assertThat(answers.stream().filter(text -> text.contains("A message was sent a moment ago")))
                .hasSize(19);
        assertThat(counted("issued")).isEqualTo(before + 1);
        customer.mailedCode(2);
        await().untilAsserted(() -> assertThat(postgres.outboxOf(realm)).isZero());
        assertThat(customer.mails()).isEqualTo(2);
    }

    /** All are the first to ask from their address in a while, and none of them is beyond its limit. */
    @Test
    void whoeverIsWithinALimitIsNotRefusedHoweverManyBeginACountAtOnce() {
        List<PlainBrowser> browsers = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            PlainBrowser browser = (index % 2 == 0 ? realm : atSecond).browser();
            browsers.add(Customer.of(realm).signUp(browser));
        }
        List<Callable<String>> wishes = browsers.stream()
                .<Callable<String>>map(
                        browser -> () -> browser.press("resend", Map.of()).text())
                .toList();

        for (int round = 0; round < 10; round++) {
            postgres.sql().run("delete from user_pool_counter");
            assertThat(AtOnce.all(wishes))
                    .as("round %d", round)
                    .allMatch(text -> text.contains("We have sent another message"));
        }
    }

    @Test
    void noColumnOfTheDatabaseHoldsACode() {
        customer.signUp();
        String code = customer.mailedCode();

        assertThat(columnsWith(code)).isEmpty();
        assertThat(columnsWith(customer.username())).contains("user_pool_code.address", "user_entity.email");
    }

    private List<PlainBrowser> sessions(int count) {
        List<PlainBrowser> sessions = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            PlainBrowser browser = (index % 2 == 0 ? realm : atSecond).browser();
            assertThat(customer.signIn(browser).pageId()).isEqualTo("login-confirm-sign-up");
            sessions.add(browser);
        }
        return sessions;
    }

    /** What each guess was told, all sessions guessing at once; none is right but the lucky one. */
    private static List<String> guess(List<PlainBrowser> sessions, String code, int lucky) {
        List<Callable<List<String>>> guessers = IntStream.range(0, sessions.size())
                .<Callable<List<String>>>mapToObj(session ->
                        () -> IntStream.range(session * GUESSES_EACH, (session + 1) * GUESSES_EACH)
                                .mapToObj(guess -> answer(sessions.get(session)
                                        .submit(Map.of("code", guess == lucky ? code : another(code, guess + 1)))))
                                .toList())
                .toList();
        return AtOnce.all(guessers).stream().flatMap(List::stream).toList();
    }

    private static String another(String code, int distance) {
        return "%06d".formatted((Integer.parseInt(code) + distance) % 1_000_000);
    }

    private static String answer(PlainBrowser browser) {
        if (browser.isSignedIn()) {
            return "signed in";
        }
        return List.of(MISMATCH, EXPIRED, LIMIT).stream()
                .filter(browser.text()::contains)
                .findFirst()
                .orElseGet(() -> browser.status() + ": " + browser.text());
    }

    private Map<String, Double> checks() {
        return Map.of("mismatch", counted("mismatch"), "accepted", counted("accepted"));
    }

    private double counted(String outcome) {
        String metric = "user_pool_codes_total{outcome=\"" + outcome + "\",purpose=\"sign_up\"}";
        return first.metric(metric).orElse(0.0) + second.metric(metric).orElse(0.0);
    }

    /** The events of confirmed addresses; the sign-in that follows carries the same detail. */
    private long confirmations() {
        JsonNode events = first.admin()
                .get(realm.name() + "/events?type=CUSTOM_REQUIRED_ACTION&max=1000")
                .expect(200)
                .json();
        return events.findValues("user_pool_attribute").size();
    }

    private List<String> columnsWith(String text) {
        return postgres
                .sql()
                .rows(
                        "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                                + " and data_type in ('character varying', 'character', 'text')",
                        column -> column.getString(1) + "." + column.getString(2))
                .stream()
                .filter(column -> postgres.sql()
                                .number(
                                        "select count(*) from %s where \"%s\" ~ ?"
                                                .formatted((Object[]) column.split("\\.")),
                                        "(^|[^0-9A-Za-z])" + text.replace(".", "\\.") + "($|[^0-9A-Za-z])")
                        > 0)
                .toList();
    }

    private void moveTime(Duration ahead) {
        first.moveTime(ahead);
        second.moveTime(ahead);
    }
}
