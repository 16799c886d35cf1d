package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a distribution whose kc.sh only leaves a trace of its build. */
class InstallationsTest {

    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();
    private Path distribution;
    private Path provider;
    private Installations installations;

    @BeforeEach
    void layOut() throws Exception {
        distribution = folder.resolve("distribution");
        write("distribution/version.txt", "Keycloak - Version 1");
        write("distribution/providers/README.md", "providers");
        write("distribution/lib/quarkus/built", "no");
        kcSh("cd \"$(dirname \"$0\")/..\" && ls providers > lib/quarkus/built");
        provider = write("one.jar", "first");
        installations = new Installations(folder.resolve("installations"), Clock.systemUTC());
    }

    @Test
    void buildsWithTheProvidersAndLeavesTheDistributionAlone() {
        Path home = copy("first");

        assertThat(home.resolve("lib/quarkus/built")).content().contains("one.jar");
        assertThat(home.resolve("providers/one.jar")).hasContent("first");
        assertThat(distribution.resolve("lib/quarkus/built")).hasContent("no");
        assertThat(distribution.resolve("providers/one.jar")).doesNotExist();
    }

    @Test
    void buildsOnceForTheSameProviders() {
        copy("first");
        copy("second");

        assertThat(steps).hasSize(1);
    }

    @Test
    void buildsAgainForChangedProviders() throws Exception {
        copy("first");
        Files.writeString(provider, "changed");
        Path home = copy("second");

        assertThat(steps).hasSize(2);
        assertThat(home.resolve("providers/one.jar")).hasContent("changed");
    }

    @Test
    void aFailedBuildShowsItsLogAndIsTriedAgain() throws Exception {
        kcSh("echo 'the provider is broken'; exit 1");
        assertThatExceptionOfType(ServerStartException.class)
                .isThrownBy(() -> copy("first"))
                .withMessageContaining("the provider is broken");

        kcSh("exit 0");
        copy("second");
        assertThat(steps).hasSize(2);
    }

    @Test
    void aMissingDistributionSaysWhereItComesFrom() {
        distribution = folder.resolve("nowhere");

        assertThatExceptionOfType(ServerStartException.class)
                .isThrownBy(() -> copy("first"))
                .withMessageContaining("nowhere");
    }

    private Path copy(String name) {
        Path home = folder.resolve(name);
        ServerSettings settings = ServerSettings.builder()
                .version("1")
                .distribution(distribution)
                .provider(provider)
                .build();
        installations.copyTo(home, settings, steps::add);
        return home;
    }

    private void kcSh(String script) throws Exception {
        write("distribution/bin/kc.sh", script + "\n");
    }

    private Path write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
