package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.KeycloakServer;
import dev.userpools.server.ProjectLayout;
import dev.userpools.tests.fixture.DocumentedCommands;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents tell an administrator to type works as it stands there. Paths: admin REST by curl, kcadm. */
final class DocumentedCommandsIT {

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");

    @TempDir
    private Path folder;

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Test
    void usersAreAdministeredByCurl() {
        String id = realm.create(NewUser.named("bob").with("phone_number", SignUp.newNumber()));
        List<String> commands = DocumentedCommands.of("docs/operations.md", "curl");
        assertThat(commands).hasSize(10);

        for (String command : commands) {
            if (command.contains("/mfa")) {
                // Whose address is for recovery has no second factor there, and none is chosen that is not verified.
                realm.change(id, Map.of("emailVerified", true)).expect(204);
                realm.configure("accountRecovery", "admin_only").expect(204);
            }
            run(command.replace(
                            "https://sso.example.com", server.keycloak().url().toString())
                    .replace("/realms/workforce", "/realms/" + realm.name())
                    .replace("$ID", id));
        }

        assertThat(realm.awaitMail("ada@example.com").subject()).isNotBlank();
        assertThat(realm.isTemporaryPassword("eve", "Temp0rary!pass")).isTrue();
    }

    @Test
    void aProviderIsAddedByKcadm() {
        Path bin = server.keycloak().home().orElseThrow().resolve("bin");
        List<String> commands = DocumentedCommands.of("docs/federation.md", "kcadm.sh");
        assertThat(commands).hasSize(1);
        String signIn = "kcadm.sh config credentials --server %s --realm master --user %s --password %s"
                .formatted(server.keycloak().url(), KeycloakServer.ADMIN, KeycloakServer.ADMIN);

        for (String command : List.of(signIn, commands.get(0).replace("-r customers", "-r " + realm.name()))) {
            DocumentedCommands.run(
                    command,
                    ProjectLayout.current().root().resolve("realm-config/examples"),
                    Map.of(
                            "PATH",
                            bin + ":" + System.getenv("PATH"),
                            // Where it keeps its sign-in.
                            "KC_OPTS",
                            "-Duser.home=" + folder));
        }

        assertThat(server.admin()
                        .get(realm.name() + "/identity-provider/instances")
                        .expect(200)
                        .json()
                        .findValuesAsText("providerId"))
                .contains("oidc");
    }

    private void run(String command) {
        DocumentedCommands.run(command, folder, Map.of("TOKEN", server.admin().accessToken()));
    }
}
