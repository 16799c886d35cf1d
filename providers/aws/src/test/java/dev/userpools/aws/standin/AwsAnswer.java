package dev.userpools.aws.standin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An answer in the XML of Amazon's query protocol. */
record AwsAnswer(int status, String body) {

    private static final String PUBLISHED = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>567910cd-659e-55d4-8ccb-5aaf14679dc0</MessageId></PublishResult>
              <ResponseMetadata><RequestId>d74b8436-ae13-5ab4-a9ff-ce54dfea72a0</RequestId></ResponseMetadata>
            </PublishResponse>
            """;

    private static final String ASSUMED = """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleResult>
                <AssumedRoleUser>
                  <AssumedRoleId>AROAEXAMPLE:session</AssumedRoleId><Arn>%s</Arn>
                </AssumedRoleUser>
                <Credentials>
                  <AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>
                  <SessionToken>%s</SessionToken><Expiration>%s</Expiration>
                </Credentials>
              </AssumeRoleResult>
              <ResponseMetadata><RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ResponseMetadata>
            </AssumeRoleResponse>
            """;

    private static final String ERROR = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
              <RequestId>9dd01905-5012-5f99-8663-4b3ecd0dfaef</RequestId>
            </ErrorResponse>
            """;

    static AwsAnswer published() {
        return new AwsAnswer(200, PUBLISHED);
    }

    static AwsAnswer assumed(String roleArn, AwsKeys keys) {
        return new AwsAnswer(
                200,
                ASSUMED.formatted(
                        roleArn,
                        keys.accessKeyId(),
                        keys.secretAccessKey(),
                        keys.sessionToken().orElse(""),
                        Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS)));
    }

    static AwsAnswer error(int status, String code, String message) {
        return new AwsAnswer(status, ERROR.formatted(escaped(code), escaped(message)));
    }

    /** What stands between us and Amazon answers in its own way. */
    static AwsAnswer page(int status) {
        return new AwsAnswer(status, "<html><body>Error</body></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
