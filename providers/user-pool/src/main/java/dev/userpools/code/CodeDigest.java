package dev.userpools.code;

import dev.userpools.message.KeyedDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Binds a code to its realm, user, purpose and address: it is none anywhere else. */
final class CodeDigest {

    private final KeyedDigest digests;

    CodeDigest(KeyedDigest digests) {
        this.digests = digests;
    }

    /** Puts the digest of a code into its row. */
    void seal(CodeEntity row, String code) {
        row.digest = digest(row, code);
        row.digestKey = digests.keyId();
    }

    /** Whether the row was made with this server's key; another cannot be compared with. */
    boolean canRead(CodeEntity row) {
        return digests.keyId().equals(row.digestKey);
    }

    /** Whether a code is the row's, in the same time whatever it is. */
    boolean matches(CodeEntity row, String code) {
        return MessageDigest.isEqual(
                digest(row, code).getBytes(StandardCharsets.US_ASCII), row.digest.getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes as long as a comparison, where there is nothing to compare with. */
    void pretend(String code) {
        digests.of(code);
    }

    private String digest(CodeEntity row, String code) {
        // An address can hold no line break, and everything else here is of a fixed alphabet.
        String bound = String.join(
                "\n", row.id, row.realmId, row.userId, row.purpose.name(), row.attribute.name(), row.address, code);
        return HexFormat.of().formatHex(digests.of(bound));
    }
}
