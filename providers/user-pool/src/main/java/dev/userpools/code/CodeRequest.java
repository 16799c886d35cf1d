package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import java.time.Duration;
import java.util.Optional;

/**
 * The wish for a code.
 *
 * @param destination where it is to be sent
 * @param validity how long it works
 * @param byLink whether it is to be a link
 * @param ipAddress who asks, over the network; empty where it is an administrator, or was counted already
 * @param returnTo the application the user came from
 */
public record CodeRequest(
        CodePurpose purpose,
        Destination destination,
        Duration validity,
        boolean byLink,
        Optional<String> ipAddress,
        Optional<ReturnAddress> returnTo) {}
