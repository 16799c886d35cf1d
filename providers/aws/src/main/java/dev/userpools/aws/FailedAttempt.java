package dev.userpools.aws;

import dev.userpools.sms.SendResult;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.SnsException;

/**
 * What a failed attempt means for the message. Only what is wrong with the message itself makes it hopeless: an operator
 * can mend keys, permissions and regions, and the outbox gives up in the end.
 */
final class FailedAttempt {

    private static final Set<String> ABOUT_THE_MESSAGE = Set.of(
            "InvalidParameter",
            "InvalidParameterValue",
            "OptedOut",
            "ParameterValueInvalid",
            "ValidationError",
            "ValidationException");

    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z.]{1,80}");

    private FailedAttempt() {}

    static SendResult result(SdkException failed) {
        if (failed instanceof AwsServiceException answered) {
            return answer(answered);
        }
        // Only the kind of failure: the message of an exception may repeat the address or the request.
        return new SendResult.TryLater(ioCause(failed)
                .map(cause -> "Amazon SNS not reachable: " + cause.getClass().getSimpleName())
                .orElse("the AWS SDK could not send; check region and credentials"));
    }

    private static SendResult answer(AwsServiceException answered) {
        boolean bySns = answered instanceof SnsException;
        Optional<String> code = Optional.ofNullable(answered.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .filter(found -> ERROR_CODE.matcher(found).matches());
        String reason = (bySns ? "Amazon SNS" : "AWS STS") + " answered "
                + code.map(found -> found + ", ").orElse("") + "HTTP " + answered.statusCode();
        return bySns && code.filter(ABOUT_THE_MESSAGE::contains).isPresent()
                ? new SendResult.Refused(reason)
                : new SendResult.TryLater(reason);
    }

    private static Optional<Throwable> ioCause(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst();
    }
}
