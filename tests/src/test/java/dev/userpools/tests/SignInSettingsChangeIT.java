package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Changing what users sign in with while there are users: it works, or is refused naming who is in the way, and then
 * nothing has changed. Path: the component by REST, as the admin console saves it.
 */
final class SignInSettingsChangeIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final String ALIASES = "aliasAttributes";
    private static final String USERNAMES = "usernameAttributes";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String email = name + "@example.com";

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    private static NewUser verified(String name) {
        return NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD);
    }

    private Answer toAliases(String... aliases) {
        return realm.configure(Map.of(ALIASES, List.of(aliases), USERNAMES, List.of("")));
    }

    private Answer toUsernames(String... attributes) {
        return realm.configure(Map.of(USERNAMES, List.of(attributes), ALIASES, List.of("")));
    }

    private Answer enable(boolean enabled) {
        return realm.configure("enabled", String.valueOf(enabled));
    }

    private void assertRefused(Answer answer, String... words) {
        assertThat(answer.expect(400).json().get("errorMessage").asText()).contains(words);
    }

    @Nested
    class Aliases {

        @Test
        void areSwitchedOffAndOnAgain() {
            realm.create(verified(name));

            toAliases("phone_number").expect(204);
            assertThat(realm.signsIn(email, PASSWORD)).isFalse();
            realm.awaitSignIn(name, PASSWORD);

            toAliases("email", "phone_number").expect(204);
            realm.awaitSignIn(email, PASSWORD);
        }

        @Test
        void areRefusedWhereAUserNameIsSpelledLikeAnothersAddress() {
            toAliases("preferred_username").expect(204);
            String other = "x" + email;
            realm.create(NewUser.named(other).withEmail("else" + email));
            realm.create(NewUser.named("+491511234567"));

            assertRefused(
                    toAliases("email"), "aliasAttributes: 1 user is in the way", "in the form of an e-mail", other);
            assertRefused(toAliases("phone_number"), "1 user is in the way", "phone number", "+491511234567");

            assertThat(realm.pool().at("/config/aliasAttributes/0").asText()).isEqualTo("preferred_username");
        }

        @Test
        void areNoMatterWhereAUserNameIsTheUsersOwnAddress() {
            toAliases("preferred_username").expect(204);
            realm.create(NewUser.named(email).withEmail(email).withPermanentPassword(PASSWORD));

            toAliases("email").expect(204);

            realm.awaitSignIn(email, PASSWORD);
        }
    }

    @Nested
    class FromUserNamesToEmail {

        @Test
        void everybodySignsInWithHisAddressAndTheOldName() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));

            toUsernames("email").expect(204);

            realm.awaitSignIn(email, PASSWORD);
            realm.awaitSignIn(name, PASSWORD);
            assertThat(realm.tryToCreate(NewUser.named("ada").withEmail(email)).status())
                    .isBetween(400, 409);
        }

        @Test
        void isRefusedWhileUsersHaveNone() {
            IntStream.range(0, 12).forEach(i -> realm.importUser(Map.of("username", String.format("without-%02d", i))));

            assertRefused(
                    toUsernames("email"),
                    "usernameAttributes: 12 users are in the way, who have none of these: without-00, without-01",
                    "without-09, …");

            assertThat(realm.pool().at("/config/aliasAttributes")).hasSize(3);
            assertThat(realm.pool().at("/config/usernameAttributes").toString()).doesNotContain("email");
        }

        @Test
        void isRefusedWhileUsersShareOne() {
            realm.create(NewUser.named("anna").withEmail(email));
            realm.create(NewUser.named("bert").withEmail(email));

            assertRefused(toUsernames("email"), "2 users are in the way", "share their email", "anna, bert");
        }

        @Test
        void isRefusedWhileAUserNameIsAnothersAddress() {
            toAliases("preferred_username").expect(204);
            String other = "x" + email;
            realm.create(NewUser.named(other).withEmail("else" + email));
            realm.create(NewUser.named(name).withEmail(other).withPermanentPassword(PASSWORD));

            assertRefused(
                    toUsernames("email"),
                    "usernameAttributes: 1 user is in the way",
                    "in the form of an e-mail",
                    other);

            realm.awaitSignIn(name, PASSWORD);
        }

        @Test
        void isRefusedForWhatCameWhileThePoolWasSwitchedOff() {
            toUsernames("email").expect(204);
            enable(false).expect(204);
            realm.create(NewUser.named("x" + email).withEmail("else" + email));

            assertRefused(enable(true), "usernameAttributes: 1 user is in the way", "x" + email);
        }

        @Test
        void isPossibleAgainBackwards() {
            realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
            toUsernames("email").expect(204);

            toAliases("email").expect(204);

            realm.awaitSignIn(name, PASSWORD);
            assertThat(realm.signsIn(email, PASSWORD)).isFalse();
        }
    }

    @Nested
    class FromEmailToUserNames {

        @Test
        void isRefusedWhileSomebodyCouldNotSignInAnyMore() {
            toUsernames("email", "phone_number").expect(204);
            String id = realm.create(NewUser.named(email).withEmail(email).withPermanentPassword(PASSWORD));

            assertRefused(toAliases("email"), "1 user is in the way", "could not sign in any more", id);
            assertRefused(toUsernames("phone_number"), "1 user is in the way", "have none of these");
            realm.awaitSignIn(email, PASSWORD);

            realm.change(id, Map.of("emailVerified", true)).expect(204);
            toAliases("email").expect(204);
            realm.awaitSignIn(email, PASSWORD);
        }
    }

    @Test
    void aPoolAddedToARealmWithUsersIsCheckedToo() {
        TestRealm plain = server.newPlainRealm();
        plain.create(NewUser.named("x" + email).withEmail(email));

        assertRefused(plain.addPool(Map.of(ALIASES, List.of("email"))), "1 user is in the way");

        plain.addPool(Map.of()).expect(201);
        plain.delete();
    }
}
