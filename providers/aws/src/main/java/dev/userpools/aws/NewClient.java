package dev.userpools.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Makes clients of the AWS SDK. They do not retry: the outbox does, and a message sent again after an answer that came
 * too late is paid for twice.
 */
final class NewClient {

    /** How AWS's own logs call what we do in a role. */
    private static final String SESSION = "keycloak-user-pool";

    private final Access access;

    private NewClient(Access access) {
        this.access = access;
    }

    static SnsClient of(Access access) {
        return new NewClient(access).sns();
    }

    private SnsClient sns() {
        SnsClientBuilder builder = prepared(SnsClient.builder());
        access.endpoint().ifPresent(builder::endpointOverride);
        access.role()
                .<AwsCredentialsProvider>map(this::provider)
                .or(this::keys)
                .ifPresent(builder::credentialsProvider);
        return builder.build();
    }

    /** Its own client is never closed: it holds neither connections nor threads. */
    private StsAssumeRoleCredentialsProvider provider(Role role) {
        StsClientBuilder sts = prepared(StsClient.builder());
        keys().ifPresent(sts::credentialsProvider);
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts.build())
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName(SESSION)
                        .externalId(role.externalId().orElse(null)))
                .build();
    }

    private Optional<AwsCredentialsProvider> keys() {
        return access.keys().map(AccessKeys::provider);
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B prepared(B builder) {
        access.region().map(Region::of).ifPresent(builder::region);
        return builder.overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofMillis(access.connectTimeoutMillis()))
                        .socketTimeout(Duration.ofMillis(access.timeoutMillis())));
    }
}
