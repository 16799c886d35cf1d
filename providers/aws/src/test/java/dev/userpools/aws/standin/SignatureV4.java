package dev.userpools.aws.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AWS Signature Version 4 of a request, by Amazon's specification and without its SDK.
 *
 * @param accessKeyId whose keys signed it
 * @param date the day, such as {@code 20261123}
 * @param signedHeaders their names, in lower case and sorted
 * @param signature what the request says, in hexadecimal digits
 */
record SignatureV4(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Pattern AUTHORIZATION = Pattern.compile(ALGORITHM
            + " Credential=([^/]+)/([0-9]{8})/([^/]+)/([^/]+)/aws4_request, ?SignedHeaders=([^,]+),"
            + " ?Signature=([0-9a-f]{64})");

    static Optional<SignatureV4> of(AwsRequest request) {
        Matcher parts = AUTHORIZATION.matcher(request.header("authorization"));
        return parts.matches()
                ? Optional.of(new SignatureV4(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        parts.group(4),
                        List.of(parts.group(5).split(";")),
                        parts.group(6)))
                : Optional.empty();
    }

    /** Whether the holder of that secret signed just this request. */
    boolean isBy(String secretAccessKey, AwsRequest request) {
        byte[] key = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(date, region, service, "aws4_request")) {
            key = hmac(key, part);
        }
        return MessageDigest.isEqual(
                hmac(key, stringToSign(request)), HexFormat.of().parseHex(signature));
    }

    private String stringToSign(AwsRequest request) {
        return String.join(
                "\n",
                ALGORITHM,
                request.header("x-amz-date"),
                String.join("/", date, region, service, "aws4_request"),
                sha256(canonicalRequest(request)));
    }

    private String canonicalRequest(AwsRequest request) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + request.header(name).strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                canonicalQuery(request.query()),
                headers,
                String.join(";", signedHeaders),
                sha256(request.body()));
    }

    private static String canonicalQuery(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.contains("=") ? parameter : parameter + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
