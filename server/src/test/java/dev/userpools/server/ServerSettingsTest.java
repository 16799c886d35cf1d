package dev.userpools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    private final ServerSettingsBuilder builder = ServerSettings.builder().version("26.7.3");

    @Test
    void beginsWithH2AndAnyFreePorts() {
        ServerSettings settings = builder.build();

        assertThat(settings.database()).isEqualTo(new Database.H2());
        assertThat(settings.httpPort()).isZero();
        assertThat(settings.managementPort()).isZero();
        assertThat(settings.clustered()).isFalse();
    }

    @Test
    void refusesAClusterOnH2() {
        builder.clustered();

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("PostgreSQL");
    }

    @Test
    void refusesAPortOutOfRange() {
        builder.httpPort(65_536);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("httpPort must be a port from 1 to 65535, not 65536");
    }

    @Test
    void refusesOnePortForTwo() {
        builder.httpPort(8080).managementPort(8080);

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("8080");
    }

    @Test
    void refusesAMissingProviderAndNamesIt() {
        builder.provider(Path.of("no-such.jar"));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("no-such.jar");
    }

    @Test
    void refusesAMissingRealmAndNamesIt() {
        builder.realm(Path.of("no-such.json"));

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("no-such.json");
    }

    @Test
    void refusesAnOptionWrittenWithDashes() {
        builder.option("--log-level", "debug");

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("--log-level");
    }

    @Test
    void refusesAJvmArgumentThatTheStartScriptWouldTear() {
        builder.jvmArgument("-Dname=it's");

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("-Dname=it's");
    }

    @Test
    void refusesATimeoutOfNothing() {
        builder.startTimeout(Duration.ZERO);

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("startTimeout");
    }

    @Test
    void keepsThePasswordOfADatabaseOutOfTexts() {
        Database database = new Database.PostgreSql("jdbc:postgresql://localhost/keycloak", "keycloak", "secret-one");

        assertThat(builder.database(database).build().toString()).doesNotContain("secret-one");
    }

    @Test
    void refusesAnotherDatabasesUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Database.PostgreSql("jdbc:mysql://localhost/keycloak", "keycloak", ""));
    }
}
