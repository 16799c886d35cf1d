package dev.userpools.token;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.UserProfileProvider;

/** A user's custom attributes: {@code custom.x} in Keycloak, which takes no colons there, is {@code custom:x} in tokens. */
final class CustomAttributes {

    private static final String STORED = "custom.";
    private static final String SHOWN = "custom:";

    private CustomAttributes() {}

    /**
     * Those the user may see himself, by their names in tokens; texts, whatever their type is.
     *
     * @param scopes granted to the client: an attribute that the user profile enables for some scopes comes with one of these
     */
    static Map<String, String> of(KeycloakSession session, UserModel user, Set<String> scopes) {
        Map<String, String> found = new TreeMap<>();
        // Keycloak copies the whole configuration for whoever asks for it: most users need none.
        if (user.getAttributes().keySet().stream().noneMatch(name -> name.startsWith(STORED))) {
            return found;
        }
        session.getProvider(UserProfileProvider.class).getConfiguration().getAttributes().stream()
                .filter(attribute -> attribute.getName().startsWith(STORED))
                .filter(CustomAttributes::isForTheUser)
                .filter(attribute -> isFor(attribute, scopes))
                .map(UPAttribute::getName)
                .forEach(name -> {
                    String value = user.getFirstAttribute(name);
                    if (value != null) {
                        found.put(SHOWN + name.substring(STORED.length()), value);
                    }
                });
        return found;
    }

    private static boolean isFor(UPAttribute attribute, Set<String> scopes) {
        Set<String> asked =
                attribute.getSelector() == null ? null : attribute.getSelector().getScopes();
        return asked == null || asked.isEmpty() || asked.stream().anyMatch(scopes::contains);
    }

    private static boolean isForTheUser(UPAttribute attribute) {
        return attribute.getPermissions() != null
                && attribute.getPermissions().getView().contains(UserProfileConstants.ROLE_USER);
    }
}
