package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The optional {@code user-pool-aws.jar}: it must not meet another extension's copy of the AWS SDK. */
final class AwsJarTest {

    private static final String SERVICES = "META-INF/services/";

    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        Path file = ProjectLayout.current().root().resolve("providers/aws/target/user-pool-aws.jar");
        jar = new JarFile(file.toFile());
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void holdsNothingOutsideOfItsPackage() {
        assertThat(names())
                .filteredOn(name -> !name.endsWith("/"))
                .allMatch(name -> name.startsWith("dev/userpools/aws/") || name.startsWith("META-INF/"));
    }

    @Test
    void namesNoClassItDoesNotHold() {
        assertThat(names())
                .filteredOn(name -> name.startsWith(SERVICES) && !name.endsWith("/"))
                .contains(SERVICES + "dev.userpools.sms.SmsSenderFactory")
                .contains(SERVICES + "dev.userpools.aws.shaded.software.amazon.awssdk.http.SdkHttpService")
                .allMatch(name -> name.startsWith(SERVICES + "dev.userpools."))
                .flatMap(AwsJarTest::lines)
                .isNotEmpty()
                .allSatisfy(
                        implementation -> assertThat(names()).contains(implementation.replace('.', '/') + ".class"));
    }

    private static List<String> names() {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    private static List<String> lines(String entry) {
        try (var content = jar.getInputStream(jar.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
