package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.PostgresServer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
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

    private static final int MILLION = 1_000_000;
    private static final String PASSWORD = "My-own-passw0rd";
    private static final NewUser ADA = NewUser.named("ada")
            .withVerifiedEmail()
            .withVerifiedPhone("+4915112345678")
            .withPermanentPassword(PASSWORD);

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
                "service-account-demo-service",
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

    /** What is no e-mail address and no phone number. */
    static Stream<String> addresses() {
        return Stream.concat(AttributeInputIT.brokenNumbers().stream(), AttributeInputIT.brokenAddresses().stream())
                // The space around a name is no part of it, and a megabyte is refused before it is read.
                .filter(address -> !address.endsWith("\n") && address.length() < MILLION);
    }

    @BeforeEach
    void createTheOneTheyMightFind() {
        realm.create(ADA.with("preferred_username", "the-ada"));
    }

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @MethodSource("names")
    void getTheAnswerOfAnyUnknownName(String name) {
        assertIsNobodys(realm, name);
    }

    @Test
    void getItTooWhereAnAddressIsTheUserName() {
        TestRealm customers = server.newRealmLike("customers");
        customers.create(ADA.namedByEmail().with("name", "Ada"));

        Stream.concat(names(), addresses()).forEach(name -> assertIsNobodys(customers, name));

        customers.delete();
    }

    @Test
    void areRefusedAsTooLargeWhenTheyHaveAMegabyte() {
        String name = "x".repeat(MILLION);

        assertThat(realm.directGrant(name, PASSWORD).status()).isEqualTo(413);
        assertThat(realm.browser().openSignIn().signIn(name, PASSWORD).status()).isEqualTo(413);
    }

    private void assertIsNobodys(TestRealm where, String name) {
        int before = server.keycloak().log().length();
        Answer unknown = where.directGrant("nobody", PASSWORD);

        Answer answer = where.directGrant(name, PASSWORD);
        PlainBrowser page = where.browser().openSignIn().signIn(name, PASSWORD);
        PlainBrowser forgotten = ForgottenPassword.ask(where, name);

        assertThat(answer.status()).as(name).isEqualTo(unknown.status());
        assertThat(answer.body()).as(name).isEqualTo(unknown.body());
        assertThat(page.text()).as(name).contains("Invalid username or password.");
        assertThat(forgotten.text()).as(name).contains("If there is an account for what you entered");
        assertThat(server.keycloak().log().substring(before))
                .doesNotContain("Uncaught server error", "Exception:", "\tat ");
    }
}
