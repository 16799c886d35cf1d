package dev.userpools.pool.component;

import dev.userpools.pool.InvitationMedium;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String ADMIN = "admin";

    private PoolProfile() {}

    /** Adds what is missing to the profile of the session's realm; what is there stays as it is. */
    public static void complete(KeycloakSession session) {
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        UPConfig profile = profiles.getConfiguration();
        if (profile.getAttribute(INVITATION) == null) {
            profile.addOrReplaceAttribute(invitation());
            profiles.setConfiguration(profile);
        }
    }

    private static UPAttribute invitation() {
        List<String> media =
                Arrays.stream(InvitationMedium.values()).map(Enum::name).toList();
        Map<String, Map<String, Object>> validations = new LinkedHashMap<>();
        validations.put("options", Map.of("options", media));
        validations.put(INVITATION_VALIDATOR, Map.of());
        UPAttribute invitation = new UPAttribute(INVITATION);
        invitation.setDisplayName("Invitation");
        invitation.setPermissions(new UPAttributePermissions(Set.of(ADMIN), Set.of(ADMIN)));
        invitation.setValidations(validations);
        invitation.setAnnotations(Map.of("inputType", "select"));
        return invitation;
    }
}
