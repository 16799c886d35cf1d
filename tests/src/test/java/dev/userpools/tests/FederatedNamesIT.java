package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Claims;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.Partner;
import dev.userpools.tests.fixture.PlainBrowser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Subjects of identity providers that make no user name of their own. Path: broker by SAML, whose provider says a user's last
 * name as the subject.
 */
final class FederatedNamesIT {

    private static final String DIGEST = "company_[0-9a-f]{64}";

    private static final TestServer SERVER = TestServer.shared();
    private static final TestRealm REALM = SERVER.newRealmLike("workforce");
    private static final Partner COMPANY = Partner.bySaml(REALM, "Company");

    private final String name = TestRealm.newName();

    @BeforeAll
    static void sayTheLastNameAsTheSubject() {
        COMPANY.says("lastName", "subject");
        REALM.changeProvider(
                "Company",
                provider -> provider.withObject("/config")
                        .put("principalType", "ATTRIBUTE")
                        .put("principalAttribute", "subject"));
    }

    @AfterAll
    static void removeRealms() {
        REALM.delete();
        COMPANY.delete();
    }

    private JsonNode signIn(String user, String subject) {
        String id = COMPANY.createUser(user);
        SERVER.admin()
                .put(COMPANY.realm().name() + "/users/" + id, Map.of("lastName", subject))
                .expect(204);
        PlainBrowser browser = COMPANY.signIn(REALM.browser(), user);
        assertThat(browser.pageId()).as(browser.text()).isEqualTo("login-idp-review-user-profile");
        browser.submit(Map.of("email", user + "@example.com", "firstName", "Test", "lastName", "User"));
        return claims(browser);
    }

    private static JsonNode claims(PlainBrowser browser) {
        assertThat(browser.isSignedIn()).as(browser.text()).isTrue();
        return Claims.ofTokens(REALM, browser.tokens().expect(200).json()).get(0);
    }

    private static String username(JsonNode claims) {
        return claims.get("cognito:username").asText();
    }

    /** The one has 128 characters with the provider's alias, the others are too long or have a space. */
    @ParameterizedTest
    @ValueSource(ints = {120, 121, 240, 0})
    void aSubjectThatMakesNoUserNameIsADigest(int length) {
        String subject = length == 0 ? "Ada " + name : name + "x".repeat(length - name.length());

        JsonNode first = signIn(name, subject);
        JsonNode second = claims(COMPANY.signIn(REALM.browser(), name));

        if (length == 120) {
            assertThat(username(first)).isEqualTo("company_" + subject);
        } else {
            assertThat(username(first)).matches(DIGEST);
        }
        assertThat(first.at("/identities/0/userId").asText()).isEqualTo(subject);
        assertThat(second.get("sub")).isEqualTo(first.get("sub"));
    }

    @Test
    void subjectsThatDifferInCaseAloneAreTwoUsers() {
        JsonNode first = signIn(name, name + "-Ab");
        JsonNode second = signIn("other-" + name, name + "-aB");

        assertThat(username(first)).isEqualTo("company_" + name + "-ab");
        assertThat(username(second)).matches(DIGEST);
        assertThat(second.get("sub")).isNotEqualTo(first.get("sub"));
    }

    @Test
    void aUserOfThePoolWithThatNameIsAnother() {
        String own = REALM.create(NewUser.named("company_" + name).withPermanentPassword(Partner.PASSWORD));

        JsonNode claims = signIn(name + "-there", name);

        assertThat(claims.get("sub").asText()).isNotEqualTo(own);
        assertThat(username(claims)).matches(DIGEST);
    }
}
