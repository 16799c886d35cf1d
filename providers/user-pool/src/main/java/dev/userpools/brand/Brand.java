package dev.userpools.brand;

import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;

/**
 * A realm's look, as the theme's templates take it.
 *
 * @param styleAddress where its style sheet is; another address for each content, so that browsers keep it
 * @param links addresses by the text of their link
 */
public record Brand(String styleAddress, Map<String, String> links) {

    /** The brand of the session's realm; empty where it has none. */
    public static Optional<Brand> of(KeycloakSession session) {
        return UserPools.of(session.getContext().getRealm())
                .map(UserPool::brand)
                .filter(brand -> !brand.isEmpty())
                .map(brand -> new Brand(address(session, version(StyleSheet.of(brand))), brand.links()));
    }

    static String version(String css) {
        byte[] digest = HashUtils.hash(JavaAlgorithm.SHA256, css.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static String address(KeycloakSession session, String version) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(BrandStylesFactory.ID)
                .path("style.css")
                .queryParam("v", version)
                .build()
                .toString();
    }
}
