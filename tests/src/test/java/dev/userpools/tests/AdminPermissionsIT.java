package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may use the operators' resource: as Keycloak's own users resource says. Path: admin REST below {@code user-pool},
 * with administrators of the realm itself.
 */
final class AdminPermissionsIT {

    private static final String PASSWORD = "Temp0rary!pass";
    private static final String UNKNOWN = "0b4e6a3c-0000-0000-0000-000000000000";
    /** Each call that acts on a user, with one that would go well. */
    private static final List<String> USER_CALLS =
            List.of("invitation", "verification?attribute=email", "unlock", "alias?attribute=email");

    private static final List<String> REALM_CALLS = List.of("message-test", "setup");

    private static TestRealm realm;

    private final TestServer server = TestServer.shared();
    private String id;
    private JsonNode before;

    @BeforeAll
    static void createRealm() {
        realm = TestServer.shared().newRealmLike("workforce");
        // An administrator signs in for each request here; Keycloak's brute-force detection refuses a sign-in while the
        // one before is still being counted.
        realm.withoutLockOuts();
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @BeforeEach
    void createUser() {
        id = realm.create(NewUser.named(TestRealm.newName()).invitedBy("NONE").withTemporaryPassword(PASSWORD));
        before = realm.status(id);
    }

    /** An administrator of the realm with some roles of its management client. */
    private Administrator with(String... roles) {
        String name = TestRealm.newName();
        String admin = realm.create(NewUser.named(name).withPermanentPassword(PASSWORD));
        String client = server.admin()
                .get(realm.name() + "/clients?clientId=realm-management")
                .json()
                .get(0)
                .get("id")
                .asText();
        for (String role : roles) {
            JsonNode granted = server.admin()
                    .get(realm.name() + "/clients/" + client + "/roles/" + role)
                    .json();
            server.admin()
                    .post(realm.name() + "/users/" + admin + "/role-mappings/clients/" + client, List.of(granted))
                    .expect(204);
        }
        // Signed in once: the realm's brute-force protection takes sign-ins in quick succession for an attack.
        return new Administrator(server.keycloak().url(), realm.name(), name, PASSWORD).inAHurry();
    }

    private Answer status(Administrator admin, String user) {
        return admin.get(realm.name() + "/user-pool/users/" + user);
    }

    private Answer forgetDevices(Administrator admin, String user) {
        return admin.delete(realm.name() + "/user-pool/users/" + user + "/devices");
    }

    private List<Answer> userCalls(Administrator admin, String user) {
        String path = realm.name() + "/user-pool/users/" + user + "/";
        return Stream.concat(
                        USER_CALLS.stream().map(call -> admin.post(path + call)),
                        Stream.of(admin.put(path + "mfa", Map.of("enabled", List.of())), admin.delete(path + "mfa")))
                .toList();
    }

    private List<Answer> realmCalls(Administrator admin, String of) {
        return REALM_CALLS.stream()
                .map(call -> admin.post(of + "/user-pool/" + call, Map.of("template", "verification")))
                .toList();
    }

    private static void assertAll(List<Answer> answers, int status) {
        assertThat(answers).extracting(Answer::status).containsOnly(status);
    }

    private Answer outbox(Administrator admin) {
        return admin.get(realm.name() + "/user-pool/outbox");
    }

    private void assertNothingChanged() {
        assertThat(realm.status(id)).isEqualTo(before);
    }

    @Test
    void withoutAnyRoleNothingIsToBeLearnt() {
        Administrator nobody = with();

        assertThat(status(nobody, id)).isEqualTo(status(nobody, UNKNOWN));
        assertThat(status(nobody, id).status()).isEqualTo(403);
        assertThat(userCalls(nobody, id)).isEqualTo(userCalls(nobody, UNKNOWN));
        assertThat(forgetDevices(nobody, id)).isEqualTo(forgetDevices(nobody, UNKNOWN));
        assertThat(forgetDevices(nobody, id).status()).isEqualTo(403);
        assertAll(userCalls(nobody, id), 403);
        assertAll(realmCalls(nobody, realm.name()), 403);
        assertThat(outbox(nobody).status()).isEqualTo(403);
        assertNothingChanged();
    }

    @Test
    void withoutAnyRoleNotEvenWhetherThereIsAPool() {
        Administrator nobody = with();
        Answer withPool = status(nobody, id);
        realm.configure("enabled", "false").expect(204);
        Answer withoutPool = status(nobody, id);
        realm.configure("enabled", "true").expect(204);

        assertThat(withoutPool).isEqualTo(withPool);
    }

    @Test
    void whoMayOnlyQueryUsersMayNotSeeOne() {
        Administrator querying = with("query-users");

        assertThat(status(querying, id).status()).isEqualTo(403);
        assertAll(userCalls(querying, id), 403);
        assertAll(realmCalls(querying, realm.name()), 403);
        assertThat(outbox(querying).status()).isEqualTo(403);
        assertNothingChanged();
    }

    @Test
    void whoMayViewUsersSeesTheStatusAndSendsNothing() {
        Administrator viewing = with("view-users");

        assertThat(status(viewing, id).expect(200).json()).isEqualTo(before);
        assertThat(status(viewing, UNKNOWN).status()).isEqualTo(404);
        assertAll(userCalls(viewing, id), 403);
        assertThat(forgetDevices(viewing, id).status()).isEqualTo(403);
        assertAll(realmCalls(viewing, realm.name()), 403);
        assertThat(outbox(viewing).status()).isEqualTo(403);
        assertNothingChanged();
    }

    @Test
    void whoMayManageUsersMayDoEverythingWithThem() {
        Administrator managing = with("manage-users");

        assertThat(status(managing, id).expect(200).json()).isEqualTo(before);
        outbox(managing).expect(200);
        assertAll(userCalls(managing, id), 200);
        assertThat(forgetDevices(managing, id).status()).isEqualTo(204);
        assertThat(forgetDevices(managing, UNKNOWN).status()).isEqualTo(404);
        assertThat(status(managing, UNKNOWN).status()).isEqualTo(404);
        assertAll(userCalls(managing, UNKNOWN), 404);
        assertAll(realmCalls(managing, realm.name()), 403);
    }

    @Test
    void whoMayManageTheRealmMayTryItsMessagesAndRepairIt() {
        Administrator managing = with("manage-realm");

        assertAll(realmCalls(managing, realm.name()), 200);
        assertAll(userCalls(managing, id), 403);
        assertNothingChanged();
    }

    @Test
    void whoMayOnlyViewTheRealmMayNot() {
        assertAll(realmCalls(with("view-realm"), realm.name()), 403);
    }

    @Test
    void anotherRealmsManagerMayNothing() {
        Administrator managing = with("manage-users", "manage-realm");
        TestRealm other = server.realm("workforce");
        String there = other.create(NewUser.named(TestRealm.newName()).invitedBy("NONE"));

        assertThat(managing.get("workforce/user-pool/users/" + there).status()).isEqualTo(403);
        for (String call : USER_CALLS) {
            assertThat(managing.post("workforce/user-pool/users/" + there + "/" + call)
                            .status())
                    .as(call)
                    .isEqualTo(403);
        }
        assertAll(realmCalls(managing, "workforce"), 403);
        assertThat(managing.get("workforce/user-pool/outbox").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"query-users", "view-users", "manage-users", "view-realm", "manage-realm", "manage-clients"})
    void theAnswersAreThoseOfKeycloaksOwnUsersResource(String role) {
        Administrator admin = with(role);

        for (String user : List.of(id, UNKNOWN)) {
            assertThat(status(admin, user).status())
                    .isEqualTo(admin.get(realm.name() + "/users/" + user).status());
        }
    }
}
