package dev.userpools.pool.component;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.InvitationMedium;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

/** What a pool adds to the realm's user profile. */
public final class PoolProfile {

    /** The request-only attribute by which an administrator chooses the invitation of the user he creates. */
    public static final String INVITATION = "invitation";

    /** The validator of that attribute. */
    public static final String INVITATION_VALIDATOR = "user-pool-invitation";

    /** The validator of phone numbers. */
    public static final String PHONE_NUMBER_VALIDATOR = "user-pool-phone-number";

    private static final String ADMIN = "admin";
    private static final Set<String> ALL = Set.of(ADMIN, "user");

    /** As Cognito's user names (cognito-spec §1). */
    private static final int LONGEST_USER_NAME = 128;

    private PoolProfile() {}

    /**
     * Adds what is missing to the profile of the session's realm; what is there stays as it is.
     *
     * @param signIn the attributes that sign in, which nobody could have otherwise
     */
    public static void complete(KeycloakSession session, List<ContactAttribute> signIn) {
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        UPConfig profile = profiles.getConfiguration();
        List<UPAttribute> missing = Stream.concat(
                        Stream.of(invitation()), signIn.stream().flatMap(PoolProfile::attributes))
                .filter(attribute -> profile.getAttribute(attribute.getName()) == null)
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(profile::addOrReplaceAttribute);
            profiles.setConfiguration(profile);
        }
    }

    private static UPAttribute invitation() {
        List<String> media =
                Arrays.stream(InvitationMedium.values()).map(Enum::name).toList();
        Map<String, Map<String, Object>> validations = new LinkedHashMap<>();
        validations.put("options", Map.of("options", media));
        validations.put(INVITATION_VALIDATOR, Map.of());
        UPAttribute invitation = attribute(INVITATION, "Invitation", Set.of(ADMIN), Set.of(ADMIN), validations);
        invitation.setAnnotations(Map.of("inputType", "select"));
        return invitation;
    }

    /** Every realm's profile has the e-mail address. */
    private static Stream<UPAttribute> attributes(ContactAttribute signIn) {
        return switch (signIn) {
            case EMAIL -> Stream.empty();
            case PHONE_NUMBER ->
                Stream.of(
                        attribute("phone_number", "Phone number", ALL, ALL, Map.of(PHONE_NUMBER_VALIDATOR, Map.of())),
                        attribute(
                                "phone_number_verified",
                                "Phone number verified",
                                ALL,
                                Set.of(ADMIN),
                                Map.of("options", Map.of("options", List.of("true", "false")))));
            case PREFERRED_USERNAME ->
                Stream.of(attribute(
                        "preferred_username",
                        "Preferred user name",
                        ALL,
                        ALL,
                        Map.of("length", Map.of("max", LONGEST_USER_NAME))));
        };
    }

    private static UPAttribute attribute(
            String name,
            String label,
            Set<String> view,
            Set<String> edit,
            Map<String, Map<String, Object>> validations) {
        UPAttribute attribute = new UPAttribute(name);
        attribute.setDisplayName(label);
        attribute.setPermissions(new UPAttributePermissions(view, edit));
        attribute.setValidations(validations);
        return attribute;
    }
}
