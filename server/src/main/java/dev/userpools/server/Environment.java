package dev.userpools.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The environment variables of a Keycloak. */
final class Environment {

    // What a developer has set for a Keycloak of his own must not change ours.
    private static final Set<String> FOREIGN =
            Set.of("KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_OPTS", "DEBUG", "USER_POOL");

    private Environment() {}

    /** Removes everything that Keycloak and its start script would listen to. */
    static void withoutKeycloak(Map<String, String> environment) {
        environment.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
    }

    /** Puts in what these settings ask for. */
    static void addTo(Map<String, String> environment, ServerSettings settings) {
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakServer.ADMIN);
        if (settings.database() instanceof Database.PostgreSql postgres) {
            // Not as an option: every user of the machine may read the arguments of a process.
            environment.put("KC_DB_PASSWORD", postgres.password());
        }
        settings.inbox().ifPresent(inbox -> {
            environment.put("USER_POOL_SMTP_HOST", "localhost");
            environment.put("USER_POOL_SMTP_PORT", String.valueOf(inbox.smtpPort()));
            environment.put("USER_POOL_SMS_URL", "http://localhost:" + inbox.httpPort() + "/sms");
        });
        if (!settings.jvmArguments().isEmpty()) {
            environment.put("JAVA_OPTS_APPEND", "'" + String.join("' '", settings.jvmArguments()) + "'");
        }
        environment.putAll(settings.environment());
    }

    /** The program that runs Keycloak. */
    static Path java(ServerSettings settings) {
        return settings.javaHome()
                .orElseGet(() -> Path.of(System.getProperty("java.home")))
                .resolve("bin/java");
    }
}
