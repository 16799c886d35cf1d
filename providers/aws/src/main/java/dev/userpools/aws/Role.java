package dev.userpools.aws;

import dev.userpools.sms.SenderConfig;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role to act in.
 *
 * @param externalId what the role's owner asks of us, where it is somebody else's
 */
record Role(String arn, Optional<String> externalId) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,576}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9_+=,.@:/-]{2,1224}");

    static Optional<Role> read(SenderConfig values) {
        Optional<String> externalId =
                values.secret(Key.EXTERNAL_ID, EXTERNAL_ID, "2 to 1224 letters, digits and characters of _+=,.@:/-");
        values.require(Key.EXTERNAL_ID, Key.ROLE_ARN);
        return values.text(Key.ROLE_ARN, ARN, "the ARN of a role, such as arn:aws:iam::123456789012:role/text-messages")
                .map(arn -> new Role(arn, externalId));
    }

    /** Never the external id, which its owner may treat as a secret. */
    @Override
    public String toString() {
        return "Role[" + arn + "]";
    }
}
