package dev.userpools.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser that a user's second factor is not asked for on. It holds a secret that is good once and is given another for
 * it; of secrets, only digests are known here. They need no key: 256 bits of chance are beyond any guess, and a device that
 * is known at one node is so at all, whatever becomes of a key.
 *
 * @param id the credential's
 * @param lastUsed when a secret was last given for another
 * @param current the digests of the secrets given out then, of which one comes next; several where tabs came together
 * @param previous the digest of the secret they were given for; empty for a new device
 */
record Device(
        String id, String label, Instant created, Instant lastUsed, List<String> current, Optional<String> previous) {

    /** How long a device is remembered that is not used. */
    static final Duration VALIDITY = Duration.ofDays(365);

    /** How long a used secret is still good: two tabs may send it at one moment, or the answer to it may be lost. */
    static final Duration GRACE = Duration.ofSeconds(60);

    private static final int MOST_CURRENT = 10;

    /** One that is remembered from now on, and has been given its first secret. */
    static Device create(String id, String label, String secret, Instant now) {
        return new Device(id, label, now, now, List.of(digest(secret)), Optional.empty());
    }

    /**
     * What comes of it when a browser sends a secret.
     *
     * @param next the secret it is to be given for that one
     */
    DeviceUse use(String secret, String next, Instant now) {
        if (isExpired(now)) {
            return new DeviceUse.Expired();
        }
        if (current.stream().anyMatch(known -> isDigest(known, secret))) {
            return new DeviceUse.Remembered(
                    new Device(id, label, created, now, List.of(digest(next)), Optional.of(digest(secret))));
        }
        boolean isOneBefore = previous.filter(known -> isDigest(known, secret)).isPresent();
        if (isOneBefore && now.isBefore(lastUsed.plus(GRACE))) {
            return new DeviceUse.Remembered(new Device(id, label, created, lastUsed, with(digest(next)), previous));
        }
        return new DeviceUse.Copied();
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(lastUsed.plus(VALIDITY));
    }

    /** Any of several answers may reach the browser last, so all their secrets stay good until one is used. */
    private List<String> with(String digest) {
        List<String> all = Stream.concat(current.stream(), Stream.of(digest)).toList();
        return all.subList(Math.max(0, all.size() - MOST_CURRENT), all.size());
    }

    /** In the same time whatever was sent. */
    private static boolean isDigest(String known, String secret) {
        return MessageDigest.isEqual(
                known.getBytes(StandardCharsets.US_ASCII), digest(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no SHA-256", impossible);
        }
    }
}
