package dev.userpools.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;

/**
 * One member of the claim {@code identities}: where a user signs in who comes from an identity provider. Everything is text,
 * as Cognito has it.
 *
 * @param userId his id there
 * @param providerName the provider's alias
 * @param providerType {@code SAML}, {@code OIDC} or the name of a social network
 * @param issuer who vouches for him; null where the provider does not say
 * @param primary whether it is the first one
 * @param dateCreated when he first came, in milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Identity(
        @JsonProperty("userId") String userId,
        @JsonProperty("providerName") String providerName,
        @JsonProperty("providerType") String providerType,
        @JsonProperty("issuer") String issuer,
        @JsonProperty("primary") String primary,
        @JsonProperty("dateCreated") String dateCreated) {

    private static final Set<String> SOCIAL = Set.of("Facebook", "Google", "LoginWithAmazon", "SignInWithApple");

    /** A SAML provider's issuer. */
    private static final String ENTITY_ID = "idpEntityId";

    /**
     * One of a user's identities.
     *
     * @param provider empty where it was removed since
     */
    static Identity of(
            UserModel user, FederatedIdentityModel link, Optional<IdentityProviderModel> provider, boolean first) {
        return new Identity(
                link.getUserId(),
                link.getIdentityProvider(),
                provider.map(Identity::type).orElse(null),
                provider.flatMap(Identity::issuerOf).orElse(null),
                String.valueOf(first),
                user.getCreatedTimestamp() == null ? null : String.valueOf(user.getCreatedTimestamp()));
    }

    private static Optional<String> issuerOf(IdentityProviderModel provider) {
        return Optional.ofNullable(provider.getConfig().get(IdentityProviderModel.ISSUER))
                .or(() -> Optional.ofNullable(provider.getConfig().get(ENTITY_ID)));
    }

    /** Cognito's {@code IdentityProviderTypeType}: its social providers have its names, as in the shipped realms. */
    private static String type(IdentityProviderModel provider) {
        if (SOCIAL.contains(provider.getAlias())) {
            return provider.getAlias();
        }
        String id = provider.getProviderId();
        return switch (id) {
            case "saml" -> "SAML";
            case "oidc", "keycloak-oidc", "oauth2" -> "OIDC";
            default -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        };
    }
}
