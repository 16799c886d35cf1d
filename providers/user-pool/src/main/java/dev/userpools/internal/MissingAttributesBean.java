package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/** Some attributes of a user for Keycloak's form macros, which draw them as the operator's user profile says. */
public final class MissingAttributesBean extends AbstractUserProfileBean {

    private final UserModel user;
    private final Set<String> names;

    MissingAttributesBean(
            KeycloakSession session, UserModel user, Set<String> names, MultivaluedMap<String, String> formData) {
        super(formData);
        this.user = user;
        this.names = names;
        init(session, true);
    }

    /** Only those that are asked for. */
    @Override
    public List<Attribute> getAttributes() {
        return super.getAttributes().stream()
                .filter(attribute -> names.contains(attribute.getName()))
                .toList();
    }

    @Override
    protected UserProfile createUserProfile(UserProfileProvider profiles) {
        return profiles.create(UserProfileContext.UPDATE_PROFILE, user);
    }

    @Override
    protected Stream<String> getAttributeDefaultValues(String name) {
        return user.getAttributeStream(name);
    }

    @Override
    public String getContext() {
        return UserProfileContext.UPDATE_PROFILE.name();
    }
}
