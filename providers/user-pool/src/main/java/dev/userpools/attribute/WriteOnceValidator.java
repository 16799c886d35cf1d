package dev.userpools.attribute;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.common.util.CollectionUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * A value that is given once, at any time, and then neither changed nor taken away, not even by administrators: Cognito's
 * {@code Mutable: false} (cognito-spec §2). It holds wherever Keycloak checks the user profile, and for the mappers of
 * identity providers. What else writes users behind its back, such as LDAP, is not asked.
 */
public final class WriteOnceValidator implements SimpleValidator, ConfiguredProvider {

    /** What Keycloak keeps in columns of its own; UserProfileUtil.isRootAttribute of 26.7. */
    private static final Set<String> COLUMNS =
            Set.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.LOCALE);

    private static final String ID = "user-pool-write-once";

    /** Whether an attribute of a user has the value that it is to keep. */
    public static boolean isWritten(KeycloakSession session, UserModel user, String attribute) {
        if (given(user.getAttributeStream(attribute)).isEmpty()) {
            return false;
        }
        UPAttribute configured = session.getProvider(UserProfileProvider.class)
                .getConfiguration()
                .getAttribute(attribute);
        return configured != null && configured.getValidations().containsKey(ID);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "The value can be given once and then neither changed nor removed, not even by administrators, as with"
                + " Amazon Cognito's Mutable=false.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public ValidationContext validate(Object input, String hint, ValidationContext context, ValidatorConfig config) {
        if (context instanceof UserProfileAttributeValidationContext profile) {
            AttributeContext attribute = profile.getAttributeContext();
            List<String> given = values(input);
            List<String> stored = stored(attribute, hint);
            // Keycloak keeps no order of several values, and writes nothing where only the order differs.
            if (!stored.isEmpty()
                    && !CollectionUtil.collectionEquals(stored, given)
                    && !isLeftAlone(attribute, hint, input)) {
                AttributeProblem.CANNOT_BE_UPDATED.report(getId(), hint, context, "");
            }
        }
        return context;
    }

    private static List<String> stored(AttributeContext attribute, String name) {
        // What a user reviews at his first sign-in by an identity provider is not stored yet: this is his sign-up.
        boolean isStored = attribute.getUser() != null && attribute.getContext() != UserProfileContext.IDP_REVIEW;
        return isStored ? given(attribute.getUser().getAttributeStream(name)) : List.of();
    }

    /** A page that does not ask for the attribute does not take it away; see DefaultUserProfile.updateInternal. */
    private static boolean isLeftAlone(AttributeContext attribute, String name, Object input) {
        boolean isAbsent = !(input instanceof Collection<?> values) || values.isEmpty();
        return isAbsent && attribute.getContext() == UserProfileContext.UPDATE_PROFILE && !COLUMNS.contains(name);
    }

    private static List<String> values(Object input) {
        return given(input instanceof Collection<?> values ? values.stream() : Stream.ofNullable(input));
    }

    /** Blank values are none: Keycloak does not store them. */
    private static List<String> given(Stream<?> values) {
        return values.filter(Objects::nonNull)
                .map(Object::toString)
                .filter(value -> !value.isBlank())
                .toList();
    }
}
