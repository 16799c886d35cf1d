package dev.userpools.device;

import dev.userpools.background.AfterCommit;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.http.HttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.SecureContextResolver;

/**
 * The cookies of the browser that sends the request: one for each of its users, beside Keycloak's own, whose provider knows
 * no others than those.
 */
record DeviceCookies(KeycloakSession session, RealmModel realm) {

    /** So many users of a browser are kept apart: servers refuse a request whose cookies are too long. */
    static final int MOST = 10;

    private static final String PREFIX = "USER_POOL_DEVICE_";
    private static final int DIGEST_BYTES = 16;

    /** What the browser holds for a user, if it is genuine. */
    Optional<DeviceToken> read(UserModel user) {
        return Optional.ofNullable(received().get(name(user.getId())))
                .flatMap(this::decode)
                .filter(token -> token.isFor(realm.getId(), user.getId()));
    }

    /** Gives the browser a token for a user, once it is certain that the token will be known. */
    void write(UserModel user, DeviceToken token) {
        String name = name(user.getId());
        List<NewCookie> cookies = Stream.concat(
                        Stream.of(cookie(name, session.tokens().encode(token), (int) Device.VALIDITY.toSeconds())),
                        surplus(name).map(other -> cookie(other.getName(), "", 0)))
                .toList();
        HttpResponse response = session.getContext().getHttpResponse();
        AfterCommit.run(session, () -> cookies.forEach(response::setCookieIfAbsent));
    }

    /** The user's id is nobody's business who looks at the browser. */
    static String name(String userId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(userId.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no SHA-256", impossible);
        }
    }

    /** The cookies that give way to that one: of too many the oldest. */
    private Stream<Cookie> surplus(String name) {
        return received().values().stream()
                .filter(cookie ->
                        cookie.getName().startsWith(PREFIX) && !cookie.getName().equals(name))
                .sorted(Comparator.comparing(this::issued).reversed())
                .skip(MOST - 1);
    }

    private long issued(Cookie cookie) {
        return decode(cookie).map(DeviceToken::getIat).orElse(0L);
    }

    private Optional<DeviceToken> decode(Cookie cookie) {
        return Optional.ofNullable(session.tokens().decode(cookie.getValue(), DeviceToken.class));
    }

    private Map<String, Cookie> received() {
        return session.getContext().getHttpRequest().getHttpHeaders().getCookies();
    }

    /**
     * As Keycloak's own, with the realm's path. They go into pages of other sites as well; this one is for sign-in pages of
     * this server only.
     */
    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("realms")
                        .path(realm.getName())
                        .path("/")
                        .build()
                        .getRawPath())
                .maxAge(seconds)
                .secure(SecureContextResolver.isSecureContext(session))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
