package dev.userpools.aws.standin;

import java.util.Optional;

/**
 * Keys that the stand-in knows.
 *
 * @param sessionToken what keys of a role come with
 */
public record AwsKeys(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

    /** A user's. */
    public static AwsKeys of(String accessKeyId, String secretAccessKey) {
        return new AwsKeys(accessKeyId, secretAccessKey, Optional.empty());
    }
}
