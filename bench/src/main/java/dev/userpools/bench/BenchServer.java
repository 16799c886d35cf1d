package dev.userpools.bench;

import dev.userpools.server.Database;
import dev.userpools.server.KeycloakServer;
import dev.userpools.server.Progress;
import dev.userpools.server.ProjectLayout;
import dev.userpools.server.ServerSettings;
import dev.userpools.server.ServerSettingsBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The servers to compare: one and the same, but for the JARs. */
final class BenchServer {

    // A busy machine takes long for the first start on an empty database.
    private static final Duration START_TIMEOUT = Duration.ofMinutes(15);

    private BenchServer() {}

    /** A Keycloak as it comes. */
    static KeycloakServer withoutJars(Database database, int users, Progress progress) {
        return KeycloakServer.start(
                settings(database).realm(BenchRealm.file(false, users)).build(), progress);
    }

    /** A Keycloak with the JARs, whose realm is a user pool. */
    static KeycloakServer withJars(Database database, int users, Progress progress) {
        return KeycloakServer.start(
                settings(database)
                        .providers(ProjectLayout.current().providers())
                        .realm(BenchRealm.file(true, users))
                        .option("spi-events-listener--user-pool--unused-accounts-interval", "1")
                        .build(),
                progress);
    }

    /** A Keycloak with the JARs and a realm of the caller's, whose removal of accounts does not come in between. */
    static KeycloakServer withJars(Database database, Path realm, Progress progress) {
        return withJars(database, realm, Map.of(), progress);
    }

    /** The same with more options. */
    static KeycloakServer withJars(Database database, Path realm, Map<String, String> options, Progress progress) {
        ServerSettingsBuilder settings = settings(database)
                .providers(ProjectLayout.current().providers())
                .realm(realm)
                // All users have one address.
                .option("spi-user-pool-code--default--sends-per-ip-address", "1000000");
        options.forEach(settings::option);
        return KeycloakServer.start(settings.build(), progress);
    }

    // Keycloak takes half of the machine's memory by default: too much for two of them.
    private static ServerSettingsBuilder settings(Database database) {
        return ServerSettings.builder()
                .database(database)
                .startTimeout(START_TIMEOUT)
                .jvmArgument("-Xms1g")
                .jvmArgument("-Xmx1g");
    }
}
