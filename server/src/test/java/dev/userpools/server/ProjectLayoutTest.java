package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLayoutTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheRootUpwards() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("server/src/main"));
        Files.createDirectories(folder.resolve("providers"));
        Files.createFile(folder.resolve("server/pom.xml"));

        assertThat(ProjectLayout.above(inside).root()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void saysWhatToSetWhereThereIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProjectLayout.above(folder))
                .withMessageContaining("-Duserpools.root");
    }

    @Test
    void listsProvidersByName() throws Exception {
        ProjectLayout layout = new ProjectLayout(folder);
        assertThat(layout.providers()).isEmpty();

        Path providers = Files.createDirectories(layout.target().resolve("providers"));
        Files.createFile(providers.resolve("two.jar"));
        Files.createFile(providers.resolve("one.jar"));
        Files.createFile(providers.resolve("notes.txt"));

        assertThat(layout.providers()).containsExactly(providers.resolve("one.jar"), providers.resolve("two.jar"));
    }
}
