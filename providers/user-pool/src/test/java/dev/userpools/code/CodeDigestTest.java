package dev.userpools.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.KeyedDigest;
import dev.userpools.message.OutboxFactory;
import dev.userpools.pool.ContactAttribute;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;

final class CodeDigestTest {

    private static final String CODE = "012345";

    private final KeyedDigest key = newKey("code");
    private final CodeDigest digests = new CodeDigest(key);

    @Test
    void knowsTheCodeOfTheRow() {
        CodeEntity row = sealed(CODE);

        assertThat(digests.canRead(row)).isTrue();
        assertThat(digests.matches(row, CODE)).isTrue();
        assertThat(new CodeDigest(key).matches(row, CODE)).isTrue();
    }

    @Test
    void knowsNoOther() {
        CodeEntity row = sealed(CODE);

        assertThat(IntStream.range(12_000, 13_000)
                        .mapToObj("%06d"::formatted)
                        .filter(code -> digests.matches(row, code)))
                .containsExactly(CODE);
        assertThat(digests.matches(row, "")).isFalse();
        assertThat(digests.matches(row, CODE + "\n")).isFalse();
    }

    @Test
    void showsNothingOfTheCode() {
        CodeEntity row = sealed(CODE);

        assertThat(row.digest).matches("[0-9a-f]{64}").doesNotContain(CODE);
        assertThat(row.digestKey).isEqualTo(key.keyId());
    }

    @Test
    void isBoundToAllThatTheCodeIsFor() {
        assertBound(row -> row.id = "another");
        assertBound(row -> row.realmId = "another");
        assertBound(row -> row.userId = "another");
        assertBound(row -> row.purpose = CodePurpose.RECOVERY);
        assertBound(row -> row.attribute = ContactAttribute.PHONE_NUMBER);
        assertBound(row -> row.address = "eve@example.com");
    }

    @Test
    void partsOfOneValueAreNoPartsOfAnother() {
        CodeEntity row = sealed(CODE);
        row.realmId = "realm-us";
        row.userId = "er";

        assertThat(digests.matches(row, CODE)).isFalse();
    }

    @Test
    void isOfNoUseWithoutTheKey() {
        CodeEntity row = sealed(CODE);
        CodeDigest other = new CodeDigest(newKey("code"));

        assertThat(other.canRead(row)).isFalse();
        assertThat(other.matches(row, CODE)).isFalse();
    }

    @Test
    void isOfNoUseWithTheKeyOfAnotherPurpose() {
        OutboxFactory server = server();
        CodeEntity row = row();
        new CodeDigest(server.digests("code")).seal(row, CODE);

        assertThat(new CodeDigest(server.digests("code")).matches(row, CODE)).isTrue();
        assertThat(new CodeDigest(server.digests("counter")).matches(row, CODE)).isFalse();
    }

    private void assertBound(Consumer<CodeEntity> change) {
        CodeEntity row = sealed(CODE);
        change.accept(row);
        assertThat(digests.matches(row, CODE)).isFalse();
    }

    private CodeEntity sealed(String code) {
        CodeEntity row = row();
        digests.seal(row, code);
        return row;
    }

    private static CodeEntity row() {
        CodeEntity row = new CodeEntity();
        row.id = "id";
        row.realmId = "realm";
        row.userId = "user";
        row.purpose = CodePurpose.SIGN_UP;
        row.attribute = ContactAttribute.EMAIL;
        row.address = "ada@example.com";
        return row;
    }

    private static KeyedDigest newKey(String purpose) {
        return server().digests(purpose);
    }

    /** What makes digests in a server, with a key of its own. */
    private static OutboxFactory server() {
        String option = "code-digest-test.key";
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        System.setProperty(option, Base64.getEncoder().encodeToString(key));
        try {
            OutboxFactory factory = new OutboxFactory();
            factory.init(new Config.SystemPropertiesScope("code-digest-test."));
            return factory;
        } finally {
            System.clearProperty(option);
        }
    }
}
