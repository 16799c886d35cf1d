package dev.userpools.pool;

import java.time.Duration;
import java.util.List;

/**
 * How addresses are verified (cognito-spec §6, §7).
 *
 * @param automatic the addresses that are sent a code or link at sign-up and when they change
 * @param beforeUpdate the addresses that keep their old value until the new one is verified
 * @param option whether a sign-up by e-mail is confirmed by a code or a link
 * @param texts the messages at the sign-up
 * @param attributeTexts those for an address that is verified or changed later
 * @param codeValidity how long a code or link works
 */
public record VerificationSettings(
        List<ContactAttribute> automatic,
        List<ContactAttribute> beforeUpdate,
        VerificationOption option,
        VerificationTexts texts,
        VerificationTexts attributeTexts,
        Duration codeValidity) {}
