package dev.userpools.aws;

import dev.userpools.sms.SenderConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How to reach Amazon SNS. What is left out comes from the SDK's default chain: environment, profile, or the machine,
 * container or cluster the server runs in.
 *
 * @param region the AWS region to send from
 * @param endpoint another address than the region's own
 * @param keys who asks
 * @param role in whose name, if in another's
 * @param connectTimeoutMillis how long to wait for a connection, in milliseconds
 * @param timeoutMillis how long to wait for the answer, in milliseconds
 */
record Access(
        Optional<String> region,
        Optional<URI> endpoint,
        Optional<AccessKeys> keys,
        Optional<Role> role,
        int connectTimeoutMillis,
        int timeoutMillis) {

    /** It becomes part of a host name. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,5}(-[a-z]{2,12}){1,3}-[0-9]{1,2}");

    static Access read(SenderConfig values) {
        return new Access(
                values.text(Key.REGION, REGION, "an AWS region, such as eu-central-1"),
                values.text(Key.ENDPOINT).map(Access::endpoint),
                AccessKeys.read(values),
                Role.read(values),
                values.millis(Key.CONNECT_TIMEOUT, 5_000),
                values.millis(Key.TIMEOUT, 10_000));
    }

    /** The same, with what the vault holds in the place of its names. */
    Access withSecretsOf(UnaryOperator<String> vault) {
        return new Access(
                region,
                endpoint,
                keys.map(found -> found.withSecretsOf(vault)),
                role,
                connectTimeoutMillis,
                timeoutMillis);
    }

    private static URI endpoint(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (web && plain && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the one answer for every address that is none.
        }
        throw SenderConfig.refused(
                Key.ENDPOINT, SenderConfig.shownUrl(url), "an http or https address without a user name or a query");
    }
}
