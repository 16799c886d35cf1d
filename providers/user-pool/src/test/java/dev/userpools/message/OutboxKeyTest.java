package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboxKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fileThatIsNotThereYet() {
        file = folder.resolve("data/user-pool/outbox.key");
    }

    @Nested
    final class Generated {

        @Test
        void isKeptForTheNextStart() {
            byte[] key = load();

            assertThat(key).hasSize(32);
            assertThat(load()).isEqualTo(key);
        }

        @Test
        void isForTheServersOwnEyes() throws IOException {
            assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");

            load();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        @Test
        void isAnotherOneOnEachServer() {
            byte[] key = load();
            file = folder.resolve("another/outbox.key");

            assertThat(load()).isNotEqualTo(key);
        }

        @Test
        void lastsUntilTheServerStopsWhereItCannotBeKept() throws IOException {
            Files.createDirectories(file.getParent().getParent());
            Files.writeString(file.getParent(), "a file where the folder should be");

            byte[] key = load();

            assertThat(key).hasSize(32);
            assertThat(load()).hasSize(32).isNotEqualTo(key);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "not Base64!", "AAAA"})
        void takesThePlaceOfAFileThatHoldsNoneWithoutTouchingIt(String content) throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);

            assertThat(load()).hasSize(32);
            assertThat(file).hasContent(content);
        }

        private byte[] load() {
            return OutboxKey.load(Optional.empty(), file, RANDOM);
        }
    }

    @Nested
    final class Configured {

        private final byte[] key = new byte[32];

        @BeforeEach
        void random() {
            RANDOM.nextBytes(key);
        }

        @Test
        void isUsedAndNotKept() {
            assertThat(load(Base64.getEncoder().encodeToString(key))).isEqualTo(key);
            assertThat(file).doesNotExist();
        }

        @Test
        void mayEndWithALineBreakAsItsCommandPrintsIt() {
            assertThat(load(Base64.getEncoder().encodeToString(key) + "\n")).isEqualTo(key);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hunter2",
                    "aHVudGVyMg==",
                    "aHVudGVyMiBodW50ZXIyIGh1bnRlcjIgaHVudGVyMiBodW50ZXIyIGh1bnRlcjI=",
                    "hunter2 is not Base64!"
                })
        void isRefusedWithoutBeingRepeatedWhereItIsNot32BytesInBase64(String wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> load(wrong))
                    .withMessage("spi-user-pool-outbox--default--key is not accepted; use 32 random bytes in Base64,"
                            + " for example from: openssl rand -base64 32")
                    .withNoCause();
        }

        private byte[] load(String configured) {
            return OutboxKey.load(Optional.of(configured), file, RANDOM);
        }
    }
}
