package dev.userpools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The distributions that have been built with their providers, kept so that each is built once. Several processes may
 * use the same folder at once.
 */
final class Installations {

    private static final int KEPT = 8;
    private static final String MARKER = "complete";

    // A file lock holds against other processes only; threads of this one wait here.
    private static final ReentrantLock THREADS = new ReentrantLock();

    // The build replaces these; whoever links to the distribution's own must not see that.
    private static final Set<String> BUILT = Set.of("lib/quarkus", "conf", "providers");
    private static final Set<String> WRITTEN_BY_INSTANCES = Set.of("conf", "providers");

    private final Path folder;
    private final Clock clock;

    Installations(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Copies the installation for these settings into an empty folder, and builds it first where that has not been
     * done.
     *
     * @throws ServerStartException if the build fails
     */
    void copyTo(Path home, ServerSettings settings, Progress progress) {
        THREADS.lock();
        try (FileChannel channel = lockFile()) {
            // Held until the channel is closed.
            channel.lock();
            LinkedTree.copy(complete(Build.of(settings), progress), home, WRITTEN_BY_INSTANCES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install Keycloak in " + home, e);
        } finally {
            THREADS.unlock();
        }
    }

    private Path complete(Build build, Progress progress) throws IOException {
        Path installation = folder.resolve(build.identifier());
        Path marker = installation.resolve(MARKER);
        Path home = installation.resolve("home");
        if (!Files.exists(marker)) {
            LinkedTree.delete(installation);
            Files.createDirectories(installation);
            LinkedTree.copy(build.distribution(), home, BUILT);
            build.run(installation, home, progress);
            Files.createFile(marker);
            removeLongUnused();
        }
        Files.setLastModifiedTime(marker, FileTime.from(clock.instant()));
        return home;
    }

    // Instances hold links of their own, so nothing that runs is hurt.
    private void removeLongUnused() throws IOException {
        for (Path installation : complete().stream().skip(KEPT).toList()) {
            LinkedTree.delete(installation);
        }
    }

    private List<Path> complete() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(installation -> Files.exists(installation.resolve(MARKER)))
                    .sorted(Comparator.comparingLong(Installations::lastUse).reversed())
                    .toList();
        }
    }

    private static long lastUse(Path installation) {
        return installation.resolve(MARKER).toFile().lastModified();
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
