package dev.userpools.aws.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the examples "get-vanilla" and "get-vanilla-query-order-key-case" of Amazon's own test suite. */
final class SignatureV4Test {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    @Test
    void isTheOneOfAmazonsExample() {
        AwsRequest request = request("", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");

        assertThat(SignatureV4.of(request).orElseThrow().isBy(SECRET, request)).isTrue();
    }

    @Test
    void isTheOneOfAmazonsExampleWithAQuery() {
        AwsRequest request = request(
                "Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");

        assertThat(SignatureV4.of(request).orElseThrow().isBy(SECRET, request)).isTrue();
    }

    @Test
    void isAnotherWithAnotherSecretOrAnotherRequest() {
        String signature = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
        AwsRequest request = request("", signature);
        SignatureV4 found = SignatureV4.of(request).orElseThrow();

        assertThat(found.isBy("another", request)).isFalse();
        assertThat(found.isBy(SECRET, request("Param1=value1", signature))).isFalse();
    }

    private static AwsRequest request(String query, String signature) {
        return new AwsRequest(
                "GET",
                "/",
                query,
                Map.of(
                        "host",
                        "example.amazonaws.com",
                        "x-amz-date",
                        "20150830T123600Z",
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                                + " SignedHeaders=host;x-amz-date, Signature=" + signature),
                "");
    }
}
