package dev.userpools.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.aws.standin.SnsStandIn;
import dev.userpools.sms.SendResult;
import dev.userpools.sms.SmsMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where keys, region and role come from. The SDK's system properties stand for its whole default chain. */
final class DefaultChainTest {

    private static final SmsMessage MESSAGE = new SmsMessage("+4930123456", "Hello");
    private static final String ROLE = "arn:aws:iam::123456789012:role/text-messages";

    private final Map<String, String> before = new HashMap<>();
    private final SnsStandIn aws = SnsStandIn.start();
    private final SnsClients clients = new SnsClients();
    private final SnsSmsSender sender = new SnsSmsSender(clients, UnaryOperator.identity());

    @BeforeEach
    void findNothingOnThisMachine() {
        set("aws.disableEc2Metadata", "true");
        set("aws.configFile", "none");
        set("aws.sharedCredentialsFile", "none");
        set("aws.endpointUrlSts", aws.url());
    }

    @AfterEach
    void tidyUp() {
        clients.close();
        aws.close();
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void keysAndRegionAreTheChainsWhereNoneAreSet() {
        set("aws.region", SnsStandIn.REGION);
        setTheUsersKeys();

        assertThat(sender.send(MESSAGE, Map.of("endpoint", aws.url()))).isEqualTo(new SendResult.Sent());
    }

    @Test
    void withoutAnyRegionTheMessageWaits() {
        setTheUsersKeys();

        assertThat(sender.send(MESSAGE, Map.of("endpoint", aws.url())))
                .isEqualTo(new SendResult.TryLater("the AWS SDK could not send; check region and credentials"));
        assertThat(clients.size()).isZero();
    }

    @Test
    void withoutAnyKeysTheMessageWaits() {
        assertThat(sender.send(MESSAGE, Map.of("endpoint", aws.url(), "region", SnsStandIn.REGION)))
                .isEqualTo(new SendResult.TryLater("the AWS SDK could not send; check region and credentials"));
    }

    @Test
    void aRoleIsTakenOnWithTheChainsKeys() {
        setTheUsersKeys();
        Map<String, String> config =
                Map.of("endpoint", aws.url(), "region", SnsStandIn.REGION, "roleArn", ROLE, "externalId", "pool-1");

        assertThat(sender.send(MESSAGE, config)).isEqualTo(new SendResult.Sent());
        assertThat(sender.send(MESSAGE, config)).isEqualTo(new SendResult.Sent());

        assertThat(aws.roleRequests())
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("RoleArn", ROLE)
                        .containsEntry("ExternalId", "pool-1")
                        .containsEntry("RoleSessionName", "keycloak-user-pool"));
        assertThat(aws.publications()).hasSize(2);
    }

    @Test
    void aRoleThatIsNotGivenMakesTheMessageWait() {
        Map<String, String> config = Map.of(
                "endpoint",
                aws.url(),
                "region",
                SnsStandIn.REGION,
                "roleArn",
                ROLE,
                "accessKeyId",
                "AKIANOBODY",
                "secretAccessKey",
                "unknown");

        assertThat(sender.send(MESSAGE, config))
                .isEqualTo(new SendResult.TryLater("AWS STS answered InvalidClientTokenId, HTTP 403"));
        assertThat(aws.publications()).isEmpty();
    }

    private void setTheUsersKeys() {
        set("aws.accessKeyId", SnsStandIn.USER.accessKeyId());
        set("aws.secretAccessKey", SnsStandIn.USER.secretAccessKey());
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name, ""));
        System.setProperty(name, value);
    }
}
