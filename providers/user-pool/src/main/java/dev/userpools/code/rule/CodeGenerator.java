package dev.userpools.code.rule;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Makes codes to type and tokens for links. */
public final class CodeGenerator {

    private static final int CODES = 1_000_000;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;

    public CodeGenerator(SecureRandom random) {
        this.random = random;
    }

    /** Six digits, each code as likely as any other. */
    public String code() {
        return String.format(Locale.ROOT, "%0" + TypedCode.LENGTH + "d", random.nextInt(CODES));
    }

    /** 256 bits, in the alphabet of URLs. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
