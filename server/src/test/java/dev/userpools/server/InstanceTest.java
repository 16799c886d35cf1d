package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

    @TempDir
    private Path folder;

    @Test
    void aNamedFolderKeepsItsDataAndNothingElse() throws Exception {
        Path kept = folder.resolve("kept");
        Files.createDirectories(kept.resolve("home/data/h2"));
        Files.createDirectories(kept.resolve("home/lib/old"));
        Files.createDirectories(kept.resolve("home/data/import"));
        Files.writeString(kept.resolve("home/data/import/old.json"), "{}");
        Path realm = Files.writeString(folder.resolve("new.json"), "{}");

        Instance instance = open(kept);
        instance.clear();
        instance.addRealms(List.of(realm));
        instance.close();

        assertThat(kept.resolve("home/data/h2")).exists();
        assertThat(kept.resolve("home/lib")).doesNotExist();
        assertThat(kept.resolve("home/data/import")).isDirectoryContaining("glob:**/new.json");
        assertThat(kept.resolve("home/data/import/old.json")).doesNotExist();
    }

    @Test
    void aTemporaryFolderIsGoneAfterwards() {
        Instance instance = Instance.open(ServerSettings.builder().version("1").build(), folder.resolve("temporary"));
        assertThat(instance.folder()).exists();

        instance.close();
        assertThat(instance.folder()).doesNotExist();
    }

    @Test
    void aFolderThatWasClosedCanBeOpenedAgain() {
        open(folder.resolve("kept")).close();
        open(folder.resolve("kept")).close();
    }

    private Instance open(Path kept) {
        return Instance.open(ServerSettings.builder().version("1").folder(kept).build(), folder.resolve("temporary"));
    }
}
