package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedTreeTest {

    @TempDir
    private Path folder;

    @Test
    void copiesEverythingWithItsTimeOfChange() throws Exception {
        FileTime time = FileTime.fromMillis(1_000_000);
        Path jar = write("source/providers/one.jar", "jar");
        Files.setLastModifiedTime(jar, time);
        write("source/lib/deep/library.jar", "library");

        LinkedTree.copy(folder.resolve("source"), folder.resolve("copy"), Set.of("providers"));

        Path copy = folder.resolve("copy");
        assertThat(copy.resolve("lib/deep/library.jar")).hasContent("library");
        assertThat(Files.getLastModifiedTime(copy.resolve("providers/one.jar"))).isEqualTo(time);
    }

    @Test
    void whatWillBeWrittenToIsNoLink() throws Exception {
        Path original = write("source/conf/keycloak.conf", "before");

        LinkedTree.copy(folder.resolve("source"), folder.resolve("copy"), Set.of("conf"));
        Files.writeString(folder.resolve("copy/conf/keycloak.conf"), "after");

        assertThat(original).hasContent("before");
    }

    @Test
    void deletesAFolderThatMayNotExist() throws Exception {
        write("source/lib/library.jar", "library");

        LinkedTree.delete(folder.resolve("source"));
        LinkedTree.delete(folder.resolve("source"));

        assertThat(folder.resolve("source")).doesNotExist();
    }

    private Path write(String name, String content) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
