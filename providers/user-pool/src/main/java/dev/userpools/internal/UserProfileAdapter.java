package dev.userpools.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Keycloak's user profile with hooks around what is written. Sign-up, the account console, administrators, identity
 * providers and SCIM all write users through it; there is no other place they share.
 */
public abstract class UserProfileAdapter extends DeclarativeUserProfileProvider {

    protected UserProfileAdapter(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
    }

    /**
     * What is really meant by the values given, before anything looks at them.
     *
     * @param user empty for a user who is only being made
     */
    protected abstract Map<String, ?> meant(
            UserProfileContext context, Map<String, ?> attributes, Optional<UserModel> user);

    /** The attributes a validator of ours looks at, by id of the validator, besides those the realm configures. */
    protected abstract Map<String, Set<String>> validators();

    /** What is done with a write, made before it happens. */
    protected abstract Write writing(UserProfileContext context, Optional<UserModel> user);

    /** One write of a user. */
    public interface Write {

        /** Called after the user was made, in the same transaction. */
        void created(UserModel user);

        /**
         * Called after the user was changed, in the same transaction.
         *
         * @param changed the names of the attributes that have another value now
         */
        void updated(UserModel user, Set<String> changed);
    }

    @Override
    public final UserProfile create(UserProfileContext context, UserModel user) {
        return new Watched(super.create(context, user), Optional.of(user), writing(context, Optional.of(user)));
    }

    @Override
    public final UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        Optional<UserModel> known = Optional.ofNullable(user);
        return new Watched(
                super.create(context, meant(context, attributes, known), user), known, writing(context, known));
    }

    @Override
    public final UserProfile create(UserProfileContext context, Map<String, ?> attributes) {
        return create(context, attributes, null);
    }

    @Override
    protected final UserProfileMetadata decorateUserProfileForCache(UserProfileMetadata metadata, UPConfig config) {
        UserProfileMetadata decorated = super.decorateUserProfileForCache(metadata, config);
        validators()
                .forEach((validator, attributes) -> attributes.stream()
                        .flatMap(name -> decorated.getAttribute(name).stream())
                        .forEach(attribute ->
                                attribute.addValidators(List.of(new AttributeValidatorMetadata(validator)))));
        return decorated;
    }

    private static final class Watched implements UserProfile {

        private final UserProfile profile;
        private final Optional<UserModel> user;
        private final Write write;

        Watched(UserProfile profile, Optional<UserModel> user, Write write) {
            this.profile = profile;
            this.user = user;
            this.write = write;
        }

        @Override
        public void validate() {
            profile.validate();
        }

        @Override
        public UserModel create() {
            return create(true);
        }

        @Override
        public UserModel create(boolean validate) {
            UserModel created = profile.create(validate);
            write.created(created);
            return created;
        }

        @Override
        public void update(boolean removeAttributes, AttributeChangeListener... listeners) {
            Set<String> changed = new HashSet<>();
            AttributeChangeListener[] all = Arrays.copyOf(listeners, listeners.length + 1);
            all[listeners.length] = (name, changedUser, before) -> changed.add(name);
            profile.update(removeAttributes, all);
            user.ifPresent(updated -> write.updated(updated, changed));
        }

        @Override
        public Attributes getAttributes() {
            return profile.getAttributes();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Keycloak's signature
        public <R extends AbstractUserRepresentation> R toRepresentation(boolean full) {
            return profile.toRepresentation(full);
        }
    }
}
