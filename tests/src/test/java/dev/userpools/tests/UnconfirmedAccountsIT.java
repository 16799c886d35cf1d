package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sign-ups nobody confirms neither stay for ever nor keep an address. Paths: sign-up page, background task, admin REST. */
final class UnconfirmedAccountsIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final String address = TestRealm.newName() + "@example.com";

    @AfterEach
    void tidyUp() {
        server.moveTime(Duration.ZERO);
        realm.delete();
    }

    @Test
    void areRemovedAfterTheirDays() {
        realm.configure("unconfirmedAccountValidityDays", "3").expect(204);
        SignUp signUp = SignUp.in(realm, address);
        String id = signUp.id();
        String confirmed = SignUp.in(realm, "x" + address).confirm();
        Instant expires = Instant.parse(realm.status(id).get("accountExpires").asText());
        assertThat(expires)
                .isBetween(server.now().plus(Duration.ofHours(71)), server.now().plus(Duration.ofHours(73)));

        server.moveTimeTo(expires.minusSeconds(30));
        assertThat(realm.user(id).status()).isEqualTo(200);
        server.moveTimeTo(expires);

        await().until(() -> realm.user(id).status() == 404);
        assertThat(realm.adminEvents(id).findValuesAsText("user_pool_reason"))
                .containsExactly("unconfirmed_account_expired");
        assertThat(realm.user(confirmed).status()).isEqualTo(200);
    }

    @Test
    void areKeptForEverByDefault() {
        realm.configure("unconfirmedAccountValidityDays").expect(204);
        String id = SignUp.in(realm, address).id();

        assertThat(realm.status(id).get("accountExpires").isNull()).isTrue();
    }

    @Test
    void doNotKeepTheirAddressFromTheNext() {
        SignUp first = SignUp.in(realm, address);
        String id = first.id();
        String code = first.code();

        SignUp second = SignUp.in(realm, address);

        assertThat(second.browser().pageId()).as(second.browser().text()).isEqualTo("login-confirm-sign-up");
        assertThat(realm.user(id).status()).isEqualTo(404);
        assertThat(realm.adminEvents(id).findValuesAsText("user_pool_reason")).containsExactly("superseded_sign_up");
        second.browser().submit(Map.of("code", second.code(2)));
        assertThat(second.browser().isSignedIn()).as(second.browser().text()).isTrue();
        first.browser().submit(Map.of("code", code));
        assertThat(first.browser().isSignedIn()).isFalse();
        assertThat(first.browser().status()).isLessThan(500);
    }

    @Test
    void nobodyTakesTheNumberOfSomebodyWhoConfirmed() {
        String number = SignUp.newNumber();
        SignUp first = SignUp.in(realm, number);
        first.browser().submit(Map.of("code", VerificationCodes.in(realm.awaitText(number))));
        assertThat(first.browser().isSignedIn()).isTrue();

        SignUp second = SignUp.in(realm, number);

        assertThat(second.browser().pageId()).isEqualTo("login-register");
        assertThat(second.browser().text()).contains("already exists");
    }

    @Test
    void aSecondSignUpThatIsRefusedTakesNothing() {
        String id = SignUp.in(realm, address).id();

        realm.browser()
                .openSignIn(Map.of("prompt", "create"))
                .submit(Map.of("username", address, "password", "weak", "password-confirm", "weak", "name", "Eve"));

        assertThat(realm.user(id).status()).isEqualTo(200);
        assertThat(realm.status(id).get("pendingVerifications")).hasSize(1);
    }
}
