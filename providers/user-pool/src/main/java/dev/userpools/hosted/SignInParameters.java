package dev.userpools.hosted;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.constants.AdapterConstants;

/**
 * What an application says when it sends somebody to sign in, from Cognito's words into OpenID Connect's (cognito-spec §10).
 * What neither knows is left out.
 */
record SignInParameters(MultivaluedMap<String, String> given) {

    /** The same in both. */
    private static final Set<String> CARRIED = Set.of(
            "client_id",
            "response_type",
            "response_mode",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age",
            "acr_values",
            "login_hint",
            "ui_locales",
            "resource");

    private static final Map<String, String> RENAMED = Map.of("lang", "ui_locales");

    /** The first value of a parameter that is not empty. */
    Optional<String> first(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** An endpoint's address with all of it. A parameter that is given twice stays so: Keycloak refuses it. */
    URI at(URI endpoint, Optional<String> provider) {
        List<String> query = new ArrayList<>();
        given.forEach((name, values) -> carried(name)
                .ifPresent(known -> values.stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> query.add(parameter(known, value)))));
        if (first(OAuth2Constants.SCOPE).isEmpty()) {
            // Cognito gives all scopes of the application; Keycloak gives its default ones, but an ID token to none who
            // does
            // not ask.
            query.add(parameter(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID));
        }
        provider.ifPresent(alias -> query.add(parameter(AdapterConstants.KC_IDP_HINT, alias)));
        return URI.create(endpoint + "?" + String.join("&", query));
    }

    private static Optional<String> carried(String name) {
        return Optional.of(RENAMED.getOrDefault(name, name)).filter(CARRIED::contains);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
