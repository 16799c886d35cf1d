package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names nobody has, in every broken form, get the answer any unknown name gets. Paths: sign-in page, direct grant,
 * forgotten password; on PostgreSQL, which refuses more than H2.
 */
final class SignInBadInputIT {

    private final TestServer server = PostgresServer.shared().server();
    private final TestRealm realm = server.newRealmLike("workforce");

    static Stream<String> names() {
        return Stream.of(
                "%",
                "_",
                "a%",
                "%@example.com",
                "+49151%",
                "service-account-demo-app",
                "\u0430da@example.com",
                "ad\u202Ea@example.com",
                "ada\u200B@example.com",
                "ada\u0000@example.com",
                "\u0000",
                "+49151\u00001234567",
                "ada\r\nX-Header: 1",
                "ada@example.com ada@example.com",
                "' or '1'='1",
                "${7*7}<script>alert(1)</script>",
                "{\"username\":\"ada\"}",
                "+",
                "++4915112345678",
                "0151-FLOWERS",
                "+4915112345678;ext=1",
                "tel:+4915112345678",
                "\uD83D\uDE00",
                "\uD800",
                "a".repeat(3_000) + "@example.com",
                "9".repeat(100_000));
    }

    @Test
    void aMegabyteIsRefusedAsTooLarge() {
        assertThat(realm.directGrant("x".repeat(1_000_000), "My-own-passw0rd").status())
                .isEqualTo(413);
    }

    @BeforeEach
    void createTheOneTheyMightFind() {
        realm.create(NewUser.named("ada")
                .withVerifiedEmail()
                .withVerifiedPhone("+4915112345678")
                .with("preferred_username", "the-ada")
                .withPermanentPassword("My-own-passw0rd"));
    }

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @MethodSource("names")
    void getTheAnswerOfAnyUnknownName(String name) {
        int before = server.keycloak().log().length();
        Answer unknown = realm.directGrant("nobody", "My-own-passw0rd");

        Answer answer = realm.directGrant(name, "My-own-passw0rd");
        PlainBrowser page = realm.browser().openSignIn().signIn(name, "My-own-passw0rd");
        PlainBrowser forgotten = realm.browser().openSignIn();
        forgotten.open(forgotten.page().select("a[href*=reset-credentials]").attr("href"));
        forgotten.submit(Map.of("username", name));

        assertThat(answer.status()).isEqualTo(unknown.status());
        assertThat(answer.body()).isEqualTo(unknown.body());
        assertThat(page.text()).contains("Invalid username or password.");
        assertThat(forgotten.text()).contains("You should receive an email shortly");
        assertThat(server.keycloak().log().substring(before))
                .doesNotContain("Uncaught server error", "Exception:", "\tat ");
    }
}
