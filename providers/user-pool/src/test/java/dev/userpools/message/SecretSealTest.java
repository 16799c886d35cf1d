package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretSealTest {

    private static final String USER = "5f4a1f0e-7f0b-4b5d-8d0e-3a2b1c0d9e8f";
    private static final String ANOTHER_USER = "5f4a1f0e-7f0b-4b5d-8d0e-3a2b1c0d9e80";

    private final byte[] key = randomKey();
    private final SecretSeal seal = new SecretSeal(key, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"123456", "Xy7#<&>\"'{}", "pässwörd 🔑", ""})
    void opensWhatItSealed(String secret) {
        assertThat(seal.open(seal.seal(secret, USER), USER)).contains(secret);
    }

    @Test
    void opensWhatItSealedBeforeARestart() {
        SealedSecret sealed = seal.seal("Xy7#", USER);

        assertThat(new SecretSeal(key, new SecureRandom()).open(sealed, USER)).contains("Xy7#");
    }

    @Test
    void showsNothingOfTheSecret() {
        SealedSecret sealed = seal.seal("a temporary password", USER);

        assertThat(new String(Base64.getDecoder().decode(sealed.text()), StandardCharsets.ISO_8859_1))
                .doesNotContain("temporary");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> seal.seal("Xy7#", USER).text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotOpenAnotherUsersSecret() {
        assertThat(seal.open(seal.seal("Xy7#", USER), ANOTHER_USER)).isEmpty();
    }

    @Test
    void doesNotOpenWhatAnotherKeySealed() {
        SecretSeal other = new SecretSeal(randomKey(), new SecureRandom());
        SealedSecret sealed = other.seal("Xy7#", USER);

        assertThat(seal.open(sealed, USER)).isEmpty();
        assertThat(seal.open(new SealedSecret(seal.keyId(), sealed.text()), USER))
                .isEmpty();
    }

    @Test
    void doesNotOpenWhatWasAlteredInAnyByte() {
        SealedSecret sealed = seal.seal("Xy7#", USER);
        byte[] bytes = Base64.getDecoder().decode(sealed.text());

        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            assertThat(seal.open(withText(altered), USER))
                    .as("byte %d altered", i)
                    .isEmpty();
        }
    }

    @Test
    void doesNotOpenWhatWasCutShort() {
        byte[] bytes = Base64.getDecoder().decode(seal.seal("Xy7#", USER).text());

        for (int length = 0; length < bytes.length; length++) {
            assertThat(seal.open(withText(Arrays.copyOf(bytes, length)), USER))
                    .as("%d bytes of %d", length, bytes.length)
                    .isEmpty();
        }
    }

    @Test
    void doesNotOpenWhatIsNoBase64() {
        assertThat(seal.open(new SealedSecret(seal.keyId(), "no base 64!"), USER))
                .isEmpty();
    }

    @Test
    void namesItsKeyWithoutShowingAnyOfIt() {
        assertThat(seal.keyId())
                .hasSize(16)
                .isEqualTo(new SecretSeal(key, new SecureRandom()).keyId())
                .isNotEqualTo(new SecretSeal(randomKey(), new SecureRandom()).keyId());
        for (int i = 0; i + 4 <= key.length; i++) {
            assertThat(seal.keyId()).doesNotContain(HexFormat.of().formatHex(key, i, i + 4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void takesKeysOf32BytesOnly(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretSeal(new byte[length], new SecureRandom()))
                .withMessage("the key must have 32 bytes");
    }

    private SealedSecret withText(byte[] bytes) {
        return new SealedSecret(seal.keyId(), Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] randomKey() {
        byte[] key = new byte[SecretSeal.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
