package dev.userpools.aws;

import dev.userpools.sms.SenderConfig;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The long-lived keys of an IAM user; either may be the name of a secret in the realm's vault. */
record AccessKeys(String accessKeyId, String secretAccessKey) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,128}|\\$\\{vault\\.[^}]+}");
    private static final Pattern SECRET = Pattern.compile("[!-~]+");

    static Optional<AccessKeys> read(SenderConfig values) {
        Optional<String> id = values.secret(
                Key.ACCESS_KEY_ID, ID, "the access key's id, of letters and digits, or its ${vault.name}");
        Optional<String> secret = values.secret(
                Key.SECRET_ACCESS_KEY, SECRET, "printable ASCII characters without spaces, or ${vault.name}");
        values.require(Key.ACCESS_KEY_ID, Key.SECRET_ACCESS_KEY);
        values.require(Key.SECRET_ACCESS_KEY, Key.ACCESS_KEY_ID);
        return id.map(found -> new AccessKeys(found, secret.orElseThrow()));
    }

    AccessKeys withSecretsOf(UnaryOperator<String> vault) {
        return new AccessKeys(vault.apply(accessKeyId), vault.apply(secretAccessKey));
    }

    AwsCredentialsProvider provider() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    }

    /** Never the keys, as records otherwise print their components. */
    @Override
    public String toString() {
        return "AccessKeys";
    }
}
