package dev.userpools.health;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SelfCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"26.7.0", "26.7.3", "26.10.0", "27.0.0", "100.0.1", "26.7.0.redhat-00001", "999.0.0-SNAPSHOT"})
    void startsOnKeycloak267AndLater(String version) {
        assertThatCode(() -> SelfCheck.requireKnownServer(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.4", "26.0.0", "25.9.9", "9.0.0", "26.6.0.redhat-00001"})
    void refusesAnOlderServer(String version) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SelfCheck.requireKnownServer(version))
                .withMessage(
                        "user-pool.jar needs Keycloak 26.7 or newer; this is Keycloak %s."
                                + " Update Keycloak or take user-pool.jar out of providers/.",
                        version);
    }

    @Test
    void acceptsTheServerItIsCompiledAgainst() {
        assertThatCode(SelfCheck::requireKnownServer).doesNotThrowAnyException();
    }
}
