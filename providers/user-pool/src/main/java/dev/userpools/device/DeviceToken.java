package dev.userpools.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.keycloak.representations.JsonWebToken;

/** What a device's cookie holds, signed by Keycloak with the realm's key: a secret, and what it is the secret of. */
final class DeviceToken extends JsonWebToken {

    /** Tells it from all else that is signed with a key of the realm. */
    private static final String TYPE = "user-pool-device";

    private static final long serialVersionUID = 1L;

    @JsonProperty("secret")
    private String secret;

    /** A token as it is before it is written or after it was read. */
    static DeviceToken of(String realmId, String userId, String deviceId, String secret, Instant now) {
        DeviceToken token = new DeviceToken();
        token.id(deviceId).type(TYPE).audience(realmId).subject(userId).iat(now.getEpochSecond());
        token.secret = secret;
        return token;
    }

    /** Whether it is a token of a device of this user. */
    boolean isFor(String realmId, String userId) {
        return TYPE.equals(getType())
                && hasAudience(realmId)
                && userId.equals(getSubject())
                && getId() != null
                && secret != null;
    }

    /** Must never be logged. */
    String secret() {
        return secret;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "DeviceToken[" + getId() + "]";
    }
}
