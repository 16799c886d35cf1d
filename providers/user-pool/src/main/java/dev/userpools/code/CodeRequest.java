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
 * @param ofOwner whether a user who has given his password asks for it to his own address: as no stranger can, it is none of
 *     what is counted of strangers and users alike
 */
public record CodeRequest(
        CodePurpose purpose,
        Destination destination,
        Duration validity,
        boolean byLink,
        Optional<String> ipAddress,
        Optional<ReturnAddress> returnTo,
        boolean ofOwner) {

    /** One that anybody can ask for. */
    public CodeRequest(
            CodePurpose purpose,
            Destination destination,
            Duration validity,
            boolean byLink,
            Optional<String> ipAddress,
            Optional<ReturnAddress> returnTo) {
        this(purpose, destination, validity, byLink, ipAddress, returnTo, false);
    }
}
