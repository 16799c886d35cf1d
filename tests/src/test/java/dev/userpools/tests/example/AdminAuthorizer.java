package dev.userpools.tests.example;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Accepts access tokens of an application's users who are in the group "admins". */
public final class AdminAuthorizer {

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * For one application.
     *
     * @param issuer the realm, such as {@code https://auth.example.com/realms/customers}
     * @param clientId the application
     */
    public AdminAuthorizer(String issuer, String clientId) throws MalformedURLException {
        var keys = JWKSourceBuilder.create(
                        URI.create(issuer + "/protocol/openid-connect/certs").toURL(),
                        // Milliseconds to connect and to read; half a second, the default, is short.
                        new DefaultResourceRetriever(5_000, 5_000, JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT))
                .retrying(true)
                .build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                // As Cognito's, an access token names its application as client_id.
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .claim("token_use", "access")
                        .claim("client_id", clientId)
                        .build(),
                Set.of("sub", "exp", "username")));
    }

    /**
     * Checks a token.
     *
     * @return the user's name
     * @throws BadJOSEException if it is forged, expired, or somebody else's
     */
    public String authorize(String token) throws BadJOSEException, JOSEException, ParseException {
        JWTClaimsSet claims = processor.process(token, null);
        List<String> groups = claims.getStringListClaim("cognito:groups");
        if (groups == null || !groups.contains("admins")) {
            throw new BadJWTException("not in the group admins");
        }
        return claims.getStringClaim("username");
    }
}
