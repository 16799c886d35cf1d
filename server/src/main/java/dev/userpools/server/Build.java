package dev.userpools.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of {@code kc.sh build}: what goes in, and so what comes out.
 *
 * @param distribution the unzipped distribution, never changed
 * @param providers JARs to install
 * @param options options of the build, sorted
 * @param java the program that runs it
 */
record Build(Path distribution, List<Path> providers, TreeMap<String, String> options, Path java) {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int IDENTIFIER_BYTES = 8;

    static Build of(ServerSettings settings) {
        Path distribution =
                settings.distribution().orElseGet(() -> ProjectLayout.current().distribution(settings.version()));
        if (!Files.isRegularFile(distribution.resolve("bin/kc.sh"))) {
            throw new ServerStartException("No unzipped Keycloak in " + distribution
                    + "; Maven puts it there in the phase process-resources of the module server");
        }
        return new Build(distribution, settings.providers(), options(settings), Environment.java(settings));
    }

    static TreeMap<String, String> options(ServerSettings settings) {
        TreeMap<String, String> options = new TreeMap<>(Map.of(
                "db", settings.database() instanceof Database.H2 ? "dev-file" : "postgres",
                "health-enabled", "true",
                "metrics-enabled", "true"));
        options.putAll(settings.buildOptions());
        return options;
    }

    /** The same for the same input, and for no other. */
    String identifier() throws IOException {
        MessageDigest digest = sha256();
        digest.update(Files.readAllBytes(distribution.resolve("version.txt")));
        digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
        for (Path provider : providers) {
            digest.update(provider.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(sha256().digest(Files.readAllBytes(provider)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, IDENTIFIER_BYTES);
    }

    /** Installs the providers in a copy of the distribution and builds it. */
    void run(Path folder, Path home, Progress progress) throws IOException {
        progress.begins("Building Keycloak with " + providers.size() + " providers (once for each change of theirs)");
        for (Path provider : providers) {
            Files.copy(provider, home.resolve("providers").resolve(provider.getFileName()));
        }
        List<String> command = new ArrayList<>(
                List.of("sh", home.resolve("bin/kc.sh").toAbsolutePath().toString(), "build"));
        command.addAll(StartOptions.arguments(options).toList());
        Path log = folder.resolve("build.log");
        GuardedProcess process = GuardedProcess.startKeycloak(command, folder, log, java, Environment::withoutKeycloak);
        if (!ended(process) || process.exitCode() != 0) {
            process.kill();
            throw ServerStartException.withLog("Keycloak could not be built with these providers.", log);
        }
    }

    private static boolean ended(GuardedProcess process) {
        try {
            return process.waitFor(TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
