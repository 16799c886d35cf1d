package dev.userpools.aws;

import java.util.List;

/** The keys of {@code smsSenderConfig} the sns sender knows. */
final class Key {

    static final String REGION = "region";
    static final String ACCESS_KEY_ID = "accessKeyId";
    static final String SECRET_ACCESS_KEY = "secretAccessKey";
    static final String ROLE_ARN = "roleArn";
    static final String EXTERNAL_ID = "externalId";
    static final String SENDER_ID = "senderId";
    static final String MAX_PRICE = "maxPrice";
    static final String SMS_TYPE = "smsType";
    static final String ENDPOINT = "endpoint";
    static final String CONNECT_TIMEOUT = "connectTimeoutMillis";
    static final String TIMEOUT = "timeoutMillis";

    static final List<String> NAMES = List.of(
            REGION,
            ACCESS_KEY_ID,
            SECRET_ACCESS_KEY,
            ROLE_ARN,
            EXTERNAL_ID,
            SENDER_ID,
            MAX_PRICE,
            SMS_TYPE,
            ENDPOINT,
            CONNECT_TIMEOUT,
            TIMEOUT);

    private Key() {}
}
