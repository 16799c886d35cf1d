package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartOptionsTest {

    private static final Database POSTGRES =
            new Database.PostgreSql("jdbc:postgresql://localhost/keycloak", "keycloak", "secret-one");

    private final ServerSettingsBuilder builder = ServerSettings.builder().version("26.7.3");

    @Test
    void startsOnTheLoopbackInterfaceWithALocalCache() {
        assertThat(options())
                .contains("--http-host=127.0.0.1", "--http-port=1111", "--http-management-port=2222", "--cache=local")
                .doesNotContain("--import-realm");
    }

    @Test
    void anOptionOfTheSettingsWins() {
        builder.option("http-host", "0.0.0.0");

        assertThat(options()).contains("--http-host=0.0.0.0").doesNotContain("--http-host=127.0.0.1");
    }

    @Test
    void aClusterGetsATransportOfItsOwnOnEachServer() {
        builder.database(POSTGRES).clustered();

        assertThat(options())
                .contains("--cache=ispn", "--db-url=jdbc:postgresql://localhost/keycloak")
                .anyMatch(option -> option.startsWith("--cache-embedded-network-bind-port="));
    }

    @Test
    void importsRealms(@TempDir Path folder) throws Exception {
        builder.realm(Files.writeString(folder.resolve("one.json"), "{}"));

        assertThat(options()).contains("--import-realm");
    }

    @Test
    void thePasswordOfTheDatabaseIsNoArgument() {
        builder.database(POSTGRES);

        assertThat(options()).noneMatch(option -> option.contains("secret-one"));
        assertThat(environment()).containsEntry("KC_DB_PASSWORD", "secret-one");
    }

    @Test
    void realmsLearnWhereTheInboxIs() {
        builder.inbox(new InboxAddress(2525, 8026));

        assertThat(environment())
                .containsEntry("USER_POOL_SMTP_HOST", "localhost")
                .containsEntry("USER_POOL_SMTP_PORT", "2525")
                .containsEntry("USER_POOL_SMS_URL", "http://localhost:8026/sms");
    }

    @Test
    void aDevelopersOwnKeycloakDoesNotCountHere() {
        Map<String, String> environment =
                new HashMap<>(Map.of("KC_DB", "mysql", "DEBUG", "true", "JAVA_OPTS_APPEND", "-Xmx1m", "PATH", "/bin"));

        Environment.withoutKeycloak(environment);

        assertThat(environment).containsOnlyKeys("PATH");
    }

    @Test
    void jvmArgumentsKeepTheirSpaces() {
        builder.jvmArgument("-Da=b c").jvmArgument("-Xmx1g");

        assertThat(environment()).containsEntry("JAVA_OPTS_APPEND", "'-Da=b c' '-Xmx1g'");
    }

    private List<String> options() {
        return StartOptions.of(builder.build(), 1111, 2222);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        Environment.addTo(environment, builder.build());
        return environment;
    }
}
