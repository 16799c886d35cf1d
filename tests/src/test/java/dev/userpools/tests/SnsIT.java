package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.userpools.aws.standin.Publication;
import dev.userpools.aws.standin.SnsStandIn;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.Invitations;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text messages by Amazon SNS, out of the shaded JAR. Paths: admin REST, outbox. */
final class SnsIT {

    private static final String NUMBER = "+4915177788899";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final SnsStandIn sns = SnsStandIn.start();
    private final String name = TestRealm.newName();
    private final NewUser user =
            NewUser.named(name).with("phone_number", NUMBER).invitedBy("SMS");

    @AfterEach
    void tidyUp() {
        realm.delete();
        sns.close();
    }

    @Test
    void anInvitationArrivesSignedAndAsThePoolSays() {
        use(Map.of("senderId", "Example", "maxPrice", "0.50")).expect(204);

        String id = realm.create(user);

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("SENT"));
        Publication sent = sns.publications().get(0);
        assertThat(sns.publications()).hasSize(1);
        assertThat(sent.phoneNumber()).isEqualTo(NUMBER);
        assertThat(sent.attributes())
                .isEqualTo(Map.of(
                        "AWS.SNS.SMS.SMSType", "String:Transactional",
                        "AWS.SNS.SMS.SenderID", "String:Example",
                        "AWS.SNS.SMS.MaxPrice", "Number:0.50"));
        String password = Invitations.password(sent.message());
        assertThat(realm.isTemporaryPassword(name, password)).isTrue();
        assertNotLogged(password);
    }

    @Test
    void aWrongSecretKeepsTheMessageInTheOutbox() {
        use(Map.of("secretAccessKey", "wrong/secret")).expect(204);

        String id = realm.create(user);

        await().untilAsserted(() ->
                assertThat(outbox()).contains("\"lastError\":\"Amazon SNS answered SignatureDoesNotMatch, HTTP 403\""));
        assertThat(realm.invitationState(id)).isEqualTo("WAITING");
        assertThat(sns.publications()).isEmpty();
        assertThat(outbox()).doesNotContain(NUMBER, "wrong/secret");
        assertNotLogged("wrong/secret");
    }

    @Test
    void aNumberThatAmazonDoesNotTakeIsGivenUp() {
        use(Map.of()).expect(204);
        sns.answer(400, "InvalidParameter");

        String id = realm.create(user);

        await().untilAsserted(() -> assertThat(realm.invitationState(id)).isEqualTo("FAILED"));
        assertThat(realm.adminEvents(id).at("/0/details/user_pool_reason").asText())
                .isEqualTo("Amazon SNS answered InvalidParameter, HTTP 400");
        assertNotLogged(Invitations.password(sns.publications().get(0).message()));
    }

    @Test
    void onePoolsHangingSenderHoldsUpNoOtherPool() {
        TestRealm other = server.newRealmLike("workforce");
        use(Map.of("timeoutMillis", "60000")).expect(204);
        sns.hang();
        realm.create(user);
        await().until(() -> sns.hanging() == 1);

        other.create(NewUser.named(name).with("phone_number", NUMBER).invitedBy("SMS"));

        assertThat(other.awaitText(NUMBER).message()).contains(name);
        assertThat(sns.hanging()).isEqualTo(1);
        other.delete();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senderId        | 12345         | senderId: \"12345\" is not accepted; use 1 to 11 letters and digits",
                "maxPrice        | 0             | maxPrice: \"0\" is not accepted; use an amount in US dollars",
                "endpoint        | http://u:p@x  | endpoint: \"…\" is not accepted; use an http or https address",
                "secretAccessKey | hunter2 x     | secretAccessKey: \"…\" is not accepted; use printable ASCII",
                "colour          | red           | \"colour\" is not a setting of the sns sender; use region, accessKeyId,"
            })
    void badSettingsAreRefusedWithTheReason(String key, String value, String reason) {
        Answer answer = use(Map.of(key, value));

        assertThat(answer.expect(400).json().get("errorMessage").asText())
                .startsWith("smsSenderConfig: " + reason)
                .doesNotContain("hunter2");
    }

    private Answer use(Map<String, String> more) {
        Map<String, String> config = new HashMap<>(Map.of(
                "region", SnsStandIn.REGION,
                "endpoint", sns.url(),
                "accessKeyId", SnsStandIn.USER.accessKeyId(),
                "secretAccessKey", SnsStandIn.USER.secretAccessKey()));
        config.putAll(more);
        return realm.configure(Map.of("smsSender", List.of("sns"), "smsSenderConfig", List.of(Json.write(config))));
    }

    private void assertNotLogged(String secret) {
        String log = server.keycloak().log();
        assertThat(log).doesNotContain(secret, SnsStandIn.USER.secretAccessKey());
        assertThat(log.lines().filter(line -> line.contains("dev.userpools"))).noneMatch(line -> line.contains(NUMBER));
    }

    private String outbox() {
        return server.admin()
                .get(realm.name() + "/user-pool/outbox")
                .expect(200)
                .body();
    }
}
