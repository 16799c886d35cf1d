package dev.userpools.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

final class SnsClientsTest {

    private final SnsClients clients = new SnsClients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void areKeptForTheSameAccess() {
        SnsClient first = clients.get(access("timeoutMillis", "1"));

        assertThat(clients.get(access("timeoutMillis", "1"))).isSameAs(first);
        assertThat(clients.get(access("timeoutMillis", "2"))).isNotSameAs(first);
    }

    @Test
    void areSharedByPoolsThatDifferInTheirMessagesOnly() {
        SnsClient first = clients.get(access("senderId", "One"));

        assertThat(clients.get(access("senderId", "Two"))).isSameAs(first);
    }

    @Test
    void areOthersAfterAChangeOfTheSecret() {
        Access access = access("accessKeyId", "AKIAEXAMPLE", "secretAccessKey", "${vault.sns}");
        SnsClient first = clients.get(access.withSecretsOf(name -> "old"));

        assertThat(clients.get(access.withSecretsOf(name -> "new"))).isNotSameAs(first);
    }

    @Test
    void areBoundedAndTheOneNotUsedForLongestGoes() {
        SnsClient used = clients.get(access("timeoutMillis", "1"));
        SnsClient unused = clients.get(access("timeoutMillis", "2"));
        for (int i = 3; i <= SnsClients.MOST + 1; i++) {
            clients.get(access("timeoutMillis", "1"));
            clients.get(access("timeoutMillis", String.valueOf(i)));
        }

        assertThat(clients.size()).isEqualTo(SnsClients.MOST);
        assertThat(clients.get(access("timeoutMillis", "1"))).isSameAs(used);
        assertThat(clients.get(access("timeoutMillis", "2"))).isNotSameAs(unused);
    }

    private static Access access(String... pairs) {
        Map<String, String> config = pairs.length == 2
                ? Map.of("region", "eu-central-1", pairs[0], pairs[1])
                : Map.of("region", "eu-central-1", pairs[0], pairs[1], pairs[2], pairs[3]);
        return SnsSettings.parse(config).access();
    }
}
