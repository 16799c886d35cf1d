package dev.userpools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service files of the JAR, by which Keycloak finds its providers. */
final class ServiceFiles {

    private static final Map<String, List<String>> FILES = read();

    private ServiceFiles() {}

    static Set<String> services() {
        return FILES.keySet();
    }

    static Set<String> implementations() {
        return FILES.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    static List<String> implementations(String service) {
        return FILES.get(service);
    }

    private static Map<String, List<String>> read() {
        try (Stream<Path> files = Files.list(ModuleFiles.MAIN.resolve("resources/META-INF/services"))) {
            Map<String, List<String>> services = new TreeMap<>();
            for (Path file : files.toList()) {
                services.put(
                        file.getFileName().toString(),
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.isBlank())
                                .toList());
            }
            return services;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
