package dev.userpools.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

final class InvitationListenerFactoryTest {

    private static final String PREFIX = "invitation-listener-test.";
    private static final String INTERVAL = PREFIX + "unused-accounts-interval";

    private final InvitationListenerFactory factory = new InvitationListenerFactory();

    @AfterEach
    void forgetOption() {
        System.clearProperty(INTERVAL);
    }

    @Test
    void hearsEveryRealmWithoutBeingChosenThere() {
        assertThat(factory.isGlobal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void refusesTimesThatNeverPass(String interval) {
        System.setProperty(INTERVAL, interval);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.init(new Config.SystemPropertiesScope(PREFIX)))
                .withMessage(
                        "spi-events-listener--user-pool--unused-accounts-interval: %s is not accepted;"
                                + " use a whole number from 1 on.",
                        interval);
    }
}
