package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The compose file, as far as it can be checked without a container engine. */
final class ComposeFileTest {

    private static final Path ROOT = ProjectLayout.current().root();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    private static String source;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void read() throws IOException {
        source = Files.readString(ROOT.resolve("docker-compose.yml"));
        Map<String, Object> file =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(source);
        services = (Map<String, Map<String, Object>>) file.get("services");
    }

    @Test
    void runsKeycloakPostgresqlAndMailpit() {
        assertThat(services).containsOnlyKeys("keycloak", "postgres", "mailpit");
    }

    @Test
    void pinsEveryImage() {
        assertThat(services.values())
                .allSatisfy(service -> assertThat((String) service.get("image"))
                        .matches("[a-z./]+/[a-z]+:v?[0-9][0-9.]+")
                        .doesNotContain("latest"));
    }

    @Test
    void runsTheKeycloakThatTheTestsRun() {
        assertThat(services.get("keycloak").get("image"))
                .isEqualTo(
                        "quay.io/keycloak/keycloak:" + ProjectLayout.current().keycloakVersion());
    }

    @Test
    void checksTheHealthOfEveryService() {
        assertThat(services.values()).allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
    }

    @Test
    void mountsOnlyWhatExists() {
        List<String> mounted = services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(volume -> volume.toString().replaceFirst(":.*", ""))
                .filter(volume -> volume.startsWith("./"))
                .toList();

        assertThat(mounted)
                .contains(
                        "./realm-config",
                        "./providers/user-pool/target/user-pool.jar",
                        "./themes/target/user-pool-theme.jar")
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void takesItsSecretsFromTheEnvironmentAndTheExampleNamesThemAll() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        Matcher variables = VARIABLE.matcher(source);

        assertThat(variables.results().map(found -> found.group(1)).distinct())
                .contains("POSTGRES_PASSWORD", "KEYCLOAK_ADMIN_PASSWORD")
                .allSatisfy(variable -> assertThat(example).contains(variable + "="));
        assertThat(source.lines().filter(line -> line.matches(".*PASSWORD:.*")))
                .isNotEmpty()
                .allMatch(line -> line.contains("${"));
        assertThat(example.lines().filter(line -> line.contains("PASSWORD="))).allMatch(line -> line.endsWith("="));
    }
}
