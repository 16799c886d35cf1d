package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Passwords and codes are never in the server's log, whole addresses not in our lines. Paths: admin REST, direct grant,
 * sign-up and confirmation pages, outbox.
 */
final class SecretsStaySecretIT {

    private static final String NUMBER = "+4915199988877";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void whereEverythingArrives() {
        String given = "Gg7!" + TestRealm.newName();
        String id = realm.create(NewUser.named(name)
                .with("phone_number", NUMBER)
                .invitedBy("BOTH")
                .withTemporaryPassword(given));
        realm.awaitMail(address);
        realm.resend(id).expect(200);
        String generated = Invitations.password(realm.awaitMail(address, 2));
        realm.directGrant(name, generated);
        String reset = "Rr7!" + TestRealm.newName();
        realm.resetPassword(id, reset, true);

        assertNotLogged(given, generated, reset);
    }

    @Test
    void whereNothingCanBeSent() {
        String closed = ClosedPort.number();
        realm.change(Map.of("smtpServer", Map.of("host", "localhost", "port", closed, "from", "a@example.com")));
        realm.configure("smsSenderConfig", "{\"url\":\"http://localhost:" + closed + "/sms\"}")
                .expect(204);
        String given = "Gg7!" + TestRealm.newName();

        realm.create(NewUser.named(name)
                .with("phone_number", NUMBER)
                .invitedBy("BOTH")
                .withTemporaryPassword(given));

        await().until(() -> outbox().matches("(?s).*lastError\":\"mail server.*")
                && outbox().contains("lastError\":\"gateway not reachable"));
        assertThat(outbox()).doesNotContain(given, address, NUMBER);
        assertNotLogged(given);
    }

    @Test
    void whereTheSenderIsTheLog() {
        realm.configure(Map.of("smsSender", List.of("log"), "smsSenderConfig", List.of("")))
                .expect(204);
        String given = "Gg7!" + TestRealm.newName();

        realm.create(NewUser.named(name)
                .with("phone_number", NUMBER)
                .invitedBy("SMS")
                .withTemporaryPassword(given));

        await().until(() -> log().contains("to +*********8877: not sent, the pool's smsSender is \"log\"."));
        assertNotLogged(given);
    }

    @Test
    void whereCodesAreSentAndTyped() {
        TestRealm customers = server.newRealmLike("customers");
        Customer customer = new Customer(customers, address);
        PlainBrowser browser = customer.signUp();
        String code = customer.mailedCode();
        String wrong = VerificationCodes.otherThan(code);
        browser.submit(Map.of("code", wrong));
        customers.awaitFailures(customers.idOfEmail(address), 1);
        browser.submit(Map.of("code", code));
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();

        assertThat(log()).doesNotContainPattern("(?<![0-9A-Za-z])(" + code + "|" + wrong + ")(?![0-9A-Za-z])");
        assertNoAddressInOurLines();
        customers.delete();
    }

    private void assertNotLogged(String... passwords) {
        assertThat(log()).doesNotContain(passwords);
        assertNoAddressInOurLines();
    }

    private void assertNoAddressInOurLines() {
        assertThat(log().lines().filter(line -> line.contains("dev.userpools")))
                .noneMatch(line -> line.contains(address) || line.contains(NUMBER));
    }

    private String log() {
        return server.keycloak().log();
    }

    private String outbox() {
        return server.admin()
                .get(realm.name() + "/user-pool/outbox")
                .expect(200)
                .body();
    }
}
