package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.AccountApi;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the shipped realms accept as a standard attribute, and what they say of everything else. Paths: admin REST, account
 * REST, update-profile page.
 */
final class AttributeInputIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final int MILLION = 1_000_000;

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.realm("workforce");
    private final String name = TestRealm.newName();
    private final NewUser user = NewUser.named(name).withPermanentPassword(PASSWORD);
    private final int logged = server.keycloak().log().length();

    @AfterEach
    void nothingOfItIsAnErrorOfTheServer() {
        assertThat(server.keycloak().log().substring(logged)).doesNotContain("Uncaught server error", "\tat org.");
    }

    static List<String> brokenNumbers() {
        return List.of(
                "no number",
                "+",
                "0151 12345678",
                "+49 1",
                "+1234567890123456789",
                "+999 123456",
                "0800 FLOWERS",
                "+4915112345678;ext=5",
                "+4915112345678 ext. 5",
                "tel:+4915112345678",
                "+4915112345678\n",
                "+49\u000015112345678",
                "\u202E+4915112345678",
                "+49\u200F15112345678",
                "+49\u200B15112345678",
                "<script>alert(1)</script>",
                "1".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("brokenNumbers")
    void aBrokenPhoneNumberIsRefusedOnEveryPath(String number) {
        Answer created = realm.tryToCreate(user.with("phone_number", number));
        assertThat(created.expect(400).body()).contains("Invalid phone number format.");

        realm.create(user);
        AccountApi account = AccountApi.signIn(realm, name, PASSWORD);
        assertThat(account.save(account.with("phone_number", number))
                        .expect(400)
                        .body())
                .contains("userPoolInvalidPhoneNumber");

        PlainBrowser page = profilePage();
        page.submit(Map.of("phone_number", number));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#input-error-phone_number").text()).contains("Invalid phone number format.");
        assertThat(realm.user(realm.idOf(name)).body()).doesNotContain("\"phone_number\"");
    }

    @Test
    void aPhoneNumberOfAMillionDigitsIsRefusedBeforeItIsRead() {
        String number = "1".repeat(MILLION);
        realm.tryToCreate(user.with("phone_number", number)).expect(400);
        realm.create(user);

        assertThat(profilePage().submit(Map.of("phone_number", number)).status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "+49 (0)151 123-456-78", "+1 (206) 555-1234", "＋４９１５１１２３４５６７８"})
    void aPhoneNumberIsTakenInEveryUsualSpelling(String number) {
        realm.create(user.with("phone_number", number));
    }

    @Test
    void aPhoneNumberOfThePoolsCountryNeedsNoCountryCode() {
        TestRealm german = server.newRealmLike("workforce");
        german.configure("defaultPhoneRegion", "DE").expect(204);

        german.create(user.with("phone_number", "0151 12345678"));

        german.delete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "middle_name",
                "nickname",
                "gender",
                "profile",
                "picture",
                "website",
                "address",
                "zoneinfo"
            })
    void aStringHasUpTo2048Characters(String attribute) {
        realm.create(user.with(attribute, "x".repeat(2048)));

        NewUser other = NewUser.named(TestRealm.newName());
        for (int length : List.of(2049, MILLION)) {
            Answer answer = realm.tryToCreate(other.with(attribute, "x".repeat(length)));
            assertThat(answer.expect(400).body()).contains("error-invalid-length", attribute, "2048");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "birthdate, 1815-12-10, 201",
        "birthdate, 1815-12-1, 400",
        "birthdate, 10.12.1815, 400",
        "birthdate, 1815-02-30, 400",
        "birthdate, 1815-12-100, 400",
        "updated_at, 0, 201",
        "updated_at, 1764009000, 201",
        "updated_at, -1, 400",
        "updated_at, now, 400",
        "phone_number_verified, true, 201",
        "phone_number_verified, TRUE, 400",
        "phone_number_verified, 1, 400"
    })
    void otherTypesHaveTheirOwnForm(String attribute, String value, int status) {
        realm.tryToCreate(user.with(attribute, value)).expect(status);
    }

    static List<String> brokenAddresses() {
        return List.of(
                "nobody",
                "a b@example.com",
                "a@exa mple.com",
                "a@example.com, b@example.com",
                "a\n@example.com",
                "a\u0000@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "\u202Ea@example.com",
                "a\u200F@example.com",
                "a\u200B@example.com",
                "a@\u200Bexample.com",
                "a".repeat(65) + "@example.com",
                "a@" + "b".repeat(250) + ".com",
                "a".repeat(MILLION) + "@example.com");
    }

    @ParameterizedTest
    @MethodSource("brokenAddresses")
    void aBrokenEmailAddressIsRefused(String address) {
        realm.tryToCreate(withAddress(address)).expect(400);
    }

    /** Not without a mail server that takes them: a realm's mail settings can allow it. */
    @ParameterizedTest
    @ValueSource(strings = {"ünïcödé", "用户", "аdmin"})
    void anEmailAddressHasNoLettersOfOtherScriptsBeforeItsAt(String local) {
        Answer answer = realm.tryToCreate(withAddress(local + name + "@example.com"));

        assertThat(answer.expect(400).body()).contains("error-non-ascii-local-part-email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exämple.com", "例え.jp"})
    void anEmailAddressMayHaveThemInItsDomain(String domain) {
        String id = realm.create(withAddress(name + "@" + domain));

        assertThat(realm.user(id).json().get("email").asText()).isEqualTo(name + "@" + domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\u0000", "\u202Ea", "a\u200B", "a\n"})
    void aNameToSignInWithHasNoSpacesOrUnseenCharacters(String value) {
        realm.tryToCreate(user.with("preferred_username", name + value)).expect(400);
        realm.tryToCreate(NewUser.named(name + value).withoutEmail().withPermanentPassword(PASSWORD))
                .expect(400);
    }

    private NewUser withAddress(String address) {
        return user.withEmail(address).invitedBy("NONE");
    }

    private PlainBrowser profilePage() {
        return realm.browser().openSignIn(Map.of("kc_action", "UPDATE_PROFILE")).signIn(name, PASSWORD);
    }
}
