package dev.userpools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder one server runs in: its own copy of an installation, its data and its log. */
final class Instance {

    private static final String DATA = "data";

    private final Path folder;
    private final boolean temporary;
    private final FileChannel lock;

    private Instance(Path folder, boolean temporary, FileChannel lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * Takes the folder that the settings name, or a temporary one.
     *
     * @throws ServerStartException if another server uses the folder
     */
    static Instance open(ServerSettings settings, Path temporaryFolders) {
        try {
            Files.createDirectories(temporaryFolders);
            Path folder = settings.folder().isPresent()
                    ? Files.createDirectories(settings.folder().get())
                    : Files.createTempDirectory(temporaryFolders, "instance-");
            return new Instance(folder.toAbsolutePath(), settings.folder().isEmpty(), locked(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of a server", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path log() {
        return folder.resolve("keycloak.log");
    }

    /** Empties the folder but for the data, so that an installation can be copied into it. */
    void clear() throws IOException {
        if (Files.exists(home())) {
            try (Stream<Path> all = Files.list(home())) {
                for (Path path : all.filter(path -> !path.endsWith(DATA)).toList()) {
                    LinkedTree.delete(path);
                }
            }
        }
        Files.deleteIfExists(log());
        LinkedTree.delete(imports());
    }

    /** Lays realms where the server looks for them at its start. */
    void addRealms(List<Path> realms) throws IOException {
        Files.createDirectories(imports());
        for (Path realm : realms) {
            Files.copy(realm, imports().resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives the folder free and leaves it as it is. */
    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give free " + folder, e);
        }
    }

    /** Gives the folder free, and removes a temporary one. */
    void close() {
        release();
        try {
            if (temporary) {
                LinkedTree.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    private Path imports() {
        return home().resolve(DATA).resolve("import");
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new ServerStartException("Another process runs a server in " + folder);
        }
        return channel;
    }
}
