package dev.userpools.pool.component;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.InvitationMedium;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
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
     * @return what was added, for people
     */
    public static List<String> complete(KeycloakSession session, List<ContactAttribute> signIn) {
        UserProfileProvider profiles = session.getProvider(UserProfileProvider.class);
        UPConfig profile = profiles.getConfiguration();
        List<UPAttribute> missing = Stream.concat(
                        Stream.of(invitation()), signIn.stream().flatMap(PoolProfile::attributes))
                .filter(attribute -> profile.getAttribute(attribute.getName()) == null)
                .toList();
        if (!missing.isEmpty()) {
            addGroup(profile);
            missing.forEach(profile::addOrReplaceAttribute);
            profiles.setConfiguration(profile);
        }
        return missing.stream()
                .map(attribute -> "user profile attribute " + attribute.getName())
                .toList();
    }

    private static void addGroup(UPConfig profile) {
        boolean isThere = profile.getAttribute(INVITATION) != null
                || profile.getGroups().stream()
                        .anyMatch(group -> group.getName().equals(INVITATION));
        if (!isThere) {
            UPGroup group = new UPGroup(INVITATION);
            group.setDisplayHeader("${profile.attribute-group.invitation}");
            group.setDisplayDescription("${profile.attribute-group-description.invitation}");
            profile.addGroup(group);
        }
    }

    private static UPAttribute invitation() {
        Map<String, String> media = new LinkedHashMap<>();
        for (InvitationMedium medium : InvitationMedium.values()) {
            media.put(medium.name(), "${profile.options.invitation." + medium + "}");
        }
        Map<String, Map<String, Object>> validations = new LinkedHashMap<>();
        validations.put("options", options(media));
        validations.put(INVITATION_VALIDATOR, Map.of());
        UPAttribute invitation = attribute(INVITATION, Set.of(ADMIN), Set.of(ADMIN), validations);
        invitation.setAnnotations(select(INVITATION, media));
        invitation.setGroup(INVITATION);
        return invitation;
    }

    private static UPAttribute phoneNumber() {
        UPAttribute number = attribute("phone_number", ALL, ALL, Map.of(PHONE_NUMBER_VALIDATOR, Map.of()));
        number.setAnnotations(Map.of("inputType", "html5-tel"));
        return number;
    }

    private static UPAttribute phoneNumberVerified() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("true", "${profile.options.yes}");
        marks.put("false", "${profile.options.no}");
        UPAttribute verified =
                attribute("phone_number_verified", ALL, Set.of(ADMIN), Map.of("options", options(marks)));
        verified.setAnnotations(select("phone_number_verified", marks));
        return verified;
    }

    private static Map<String, Object> options(Map<String, String> labels) {
        return Map.of("options", List.copyOf(labels.keySet()));
    }

    private static Map<String, Object> select(String name, Map<String, String> labels) {
        return Map.of(
                "inputType",
                "select",
                "inputOptionLabels",
                labels,
                "inputHelperTextBefore",
                "${profile.help." + name + "}");
    }

    /** Every realm's profile has the e-mail address. */
    private static Stream<UPAttribute> attributes(ContactAttribute signIn) {
        return switch (signIn) {
            case EMAIL -> Stream.empty();
            case PHONE_NUMBER -> Stream.of(phoneNumber(), phoneNumberVerified());
            case PREFERRED_USERNAME ->
                Stream.of(
                        attribute("preferred_username", ALL, ALL, Map.of("length", Map.of("max", LONGEST_USER_NAME))));
        };
    }

    /** Its label is a text of the pool's, so that it is shown in the language of whoever sees it. */
    private static UPAttribute attribute(
            String name, Set<String> view, Set<String> edit, Map<String, Map<String, Object>> validations) {
        UPAttribute attribute = new UPAttribute(name);
        attribute.setDisplayName("${profile.attributes." + name + "}");
        attribute.setPermissions(new UPAttributePermissions(view, edit));
        attribute.setValidations(validations);
        return attribute;
    }
}
