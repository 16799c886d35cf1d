package dev.userpools.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;

/** Copies a folder in a moment, by hard links to its files where the file system can, else in full. */
final class LinkedTree extends SimpleFileVisitor<Path> {

    private final Path source;
    private final Path target;
    private final Set<String> copied;
    private boolean canLink = true;

    private LinkedTree(Path source, Path target, Set<String> copied) {
        this.source = source;
        this.target = target;
        this.copied = copied;
    }

    /**
     * Copies a folder.
     *
     * @param copied the folders inside it, such as {@code conf}, whose files get written to later and so are never
     *     linked
     */
    static void copy(Path source, Path target, Set<String> copied) throws IOException {
        Files.walkFileTree(source, new LinkedTree(source, target, copied));
    }

    /** Deletes a folder and all in it, where it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path :
                        all.sorted((first, second) -> second.compareTo(first)).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Files.createDirectories(target.resolve(source.relativize(folder)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path relative = source.relativize(file);
        Path copy = target.resolve(relative);
        if (!canLink || copied.stream().anyMatch(relative::startsWith) || !linked(file, copy)) {
            // With its time of change: Keycloak compares that of a provider with the one it was built with.
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean linked(Path file, Path copy) {
        try {
            Files.createLink(copy, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            canLink = false;
            return false;
        }
    }
}
