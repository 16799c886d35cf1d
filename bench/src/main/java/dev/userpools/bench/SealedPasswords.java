package dev.userpools.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what waits in the outbox as the server does, so that messages can be written by SQL: AES-256-GCM, bound to the
 * user, with the key in {@link #option}.
 */
final class SealedPasswords {

    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[KEY_BYTES];

    SealedPasswords() {
        random.nextBytes(key);
    }

    /** The value of the server's option. */
    String option() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** The name of the key. */
    String keyId() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String userId) {
        byte[] sealed = new byte[NONCE_BYTES];
        random.nextBytes(sealed);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, sealed.clone()));
            cipher.updateAAD(userId.getBytes(StandardCharsets.UTF_8));
            byte[] encrypted = cipher.doFinal(BenchRealm.PASSWORD.getBytes(StandardCharsets.UTF_8));
            sealed = Arrays.copyOf(sealed, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
