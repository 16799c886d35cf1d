package dev.userpools.tests;

import static dev.userpools.tests.fixture.SecondFactor.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Customer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PhoneUser;
import dev.userpools.tests.fixture.SecondFactor;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody else uses up the codes of a user's second factor, nor does he by signing in. Paths: sign-up page, sign-in page. */
final class SecondFactorLimitsIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final TestRealm open = server.newRealmLike("customers");
    private final String phone = SignUp.newNumber();

    /** Keycloak refuses a sign-in while it is still counting the one before. */
    @BeforeEach
    void leaveItToTheCodes() {
        realm.withoutLockOuts();
        realm.configure("mfaConfiguration", "ON").expect(204);
    }

    @AfterEach
    void removeRealms() {
        realm.delete();
        open.delete();
    }

    @Test
    void whoeverSignsUpWithANumberItsOwnerGetsHisCode() {
        PhoneUser user = create(newUser().withVerifiedPhone(phone));
        new Customer(open, phone).useUpTexts();

        SecondFactor factor = user.signIn().asksForCode();
        assertThat(factor.text()).doesNotContain(LIMIT);
        factor.type(user.code(Customer.TEXTS + 1));

        assertThat(factor.isSignedIn()).as(factor.text()).isTrue();
    }

    @Test
    void aUserSignsInAsOftenAsHeWants() {
        PhoneUser user = create(newUser().with("phone_number", phone));

        for (int times = 1; times <= 25; times++) {
            SecondFactor factor = user.signIn().asksForCode().type(user.code(times));
            assertThat(factor.isSignedIn())
                    .as("no. %d: %s", times, factor.text())
                    .isTrue();
        }
    }

    @Test
    void aNumberSomebodyTypesToSetItUpIsSentTenCodesAnHourAsEver() {
        PhoneUser user = create(newUser().withoutEmail());
        new Customer(open, phone).useUpTexts();

        SecondFactor factor =
                user.signIn().offersToSetUp("SOFTWARE_TOKEN_MFA", "SMS_MFA").choose("SMS_MFA");
        factor.browser().submit(Map.of("phone_number", phone));

        assertThat(factor.text()).contains(LIMIT);
        assertThat(realm.textsTo(phone)).hasSize(Customer.TEXTS);
    }

    /** It may be that of somebody else, whom whoever has many users could flood. */
    @Test
    void aNumberOfHisThatIsNotVerifiedIsSentTenCodesAnHourAsEver() {
        PhoneUser user = create(newUser().with("phone_number", phone));
        new Customer(open, phone).useUpTexts();

        assertThat(user.signIn().asksForCode().text()).contains(LIMIT);
        assertThat(realm.textsTo(phone)).hasSize(Customer.TEXTS);
    }

    private static NewUser newUser() {
        return NewUser.named(TestRealm.newName()).withVerifiedEmail().withPermanentPassword(PhoneUser.PASSWORD);
    }

    private PhoneUser create(NewUser user) {
        return new PhoneUser(realm, realm.create(user), user.username(), phone);
    }
}
