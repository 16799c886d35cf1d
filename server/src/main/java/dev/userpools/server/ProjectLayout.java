package dev.userpools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie in the project: the one place that reads the system properties {@code userpools.root} and
 * {@code keycloak.distribution.version}, which Maven sets. Without them, as in an IDE, the root is looked for upwards
 * from the working directory.
 *
 * @param root the folder of the parent POM
 */
public record ProjectLayout(Path root) {

    private static final String ROOT = "userpools.root";
    private static final String VERSION = "keycloak.distribution.version";

    /**
     * Finds the project this process works in.
     *
     * @throws IllegalStateException if there is none upwards from the working directory
     */
    public static ProjectLayout current() {
        String root = System.getProperty(ROOT);
        return root != null ? new ProjectLayout(Path.of(root).toAbsolutePath().normalize()) : above(Path.of(""));
    }

    static ProjectLayout above(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("server/pom.xml")) && Files.exists(folder.resolve("providers"))) {
                return new ProjectLayout(folder);
            }
        }
        throw new IllegalStateException("No project found at or above " + start.toAbsolutePath() + "; set -D" + ROOT);
    }

    /** The Keycloak version to run unless settings say otherwise, such as {@code 26.7.3}. */
    public String keycloakVersion() {
        String version = System.getProperty(VERSION);
        return version != null ? version : onlyDistribution();
    }

    /** The distribution that Maven unzipped for this version. */
    public Path distribution(String version) {
        return target().resolve("distribution/keycloak-" + version);
    }

    /** The provider JARs that Maven built, in the order of their names; none before the phase {@code package}. */
    public List<Path> providers() {
        return list(target().resolve("providers"), "*.jar");
    }

    /** The file of a realm that ships with the project, such as {@code workforce}. */
    public Path realm(String name) {
        return root.resolve("realm-config").resolve(name + ".json");
    }

    /** The folder for everything this module makes. */
    public Path target() {
        return root.resolve("server/target");
    }

    private String onlyDistribution() {
        List<Path> found = list(target().resolve("distribution"), "keycloak-*");
        if (found.isEmpty()) {
            throw new IllegalStateException("No unzipped Keycloak in " + target().resolve("distribution")
                    + "; build the project with Maven once, or set -D" + VERSION);
        }
        return found.get(found.size() - 1).getFileName().toString().substring("keycloak-".length());
    }

    private static List<Path> list(Path folder, String glob) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
