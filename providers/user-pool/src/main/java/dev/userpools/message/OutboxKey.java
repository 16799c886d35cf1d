package dev.userpools.message;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Where the outbox's key comes from: the server's configuration, which a cluster needs, or else a file that this server
 * writes once beside its data. Either way it is not in the database.
 */
final class OutboxKey {

    private static final Logger LOG = Logger.getLogger(OutboxKey.class);

    private OutboxKey() {}

    /**
     * The key.
     *
     * @param configured 32 bytes in Base64
     * @param file where a generated key is kept
     * @throws IllegalArgumentException if a configured key is not 32 bytes in Base64
     */
    static byte[] load(Optional<String> configured, Path file, SecureRandom random) {
        return configured.map(OutboxKey::decoded).orElseGet(() -> kept(file, random));
    }

    private static byte[] decoded(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == SecretSeal.KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // The same answer as for a wrong length; the value itself is a secret and not repeated.
        }
        throw new IllegalArgumentException("spi-user-pool-outbox--default--key is not accepted; use "
                + SecretSeal.KEY_BYTES + " random bytes in Base64, for example from: openssl rand -base64 32");
    }

    private static byte[] kept(Path file, SecureRandom random) {
        byte[] generated = new byte[SecretSeal.KEY_BYTES];
        random.nextBytes(generated);
        try {
            Files.createDirectories(file.getParent());
            try {
                writeOnce(file, generated);
                return generated;
            } catch (FileAlreadyExistsException another) {
                return decoded(Files.readString(file));
            }
        } catch (IOException | IllegalArgumentException unusable) {
            // Nothing is lost: a message whose secret cannot be read any more gets a new one when it is sent.
            LOG.warnf(
                    "The outbox's key cannot be kept in %s (%s): it lasts until this server stops.",
                    file, unusable.getClass().getSimpleName());
            return generated;
        }
    }

    private static void writeOnce(Path file, byte[] key) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
    }
}
