package dev.userpools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SourceTest {

    private static final int MOST_LINES = 200;

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ModuleFiles.FOLDER.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ModuleFiles.FOLDER::relativize)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aClassFitsIntoOnesHead(Path source) throws IOException {
        assertThat(Files.readAllLines(ModuleFiles.FOLDER.resolve(source)))
                .as(source.toString())
                .hasSizeLessThanOrEqualTo(MOST_LINES);
    }
}
