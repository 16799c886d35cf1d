package dev.userpools.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

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

    /**
     * Whether an attribute that is not required is asked for at sign-up.
     *
     * @param annotations what the realm's administrators noted about it
     */
    protected abstract boolean isAskedAtSignUp(String attribute, Map<String, Object> annotations);

    /** The attribute at which an error of another one is shown: the page may not have that one. */
    protected abstract String shownAt(UserProfileContext context, String attribute);

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
        return watched(context, super.create(context, user), Optional.of(user));
    }

    @Override
    public final UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        Optional<UserModel> known = Optional.ofNullable(user);
        return watched(context, super.create(context, meant(context, attributes, known), user), known);
    }

    private UserProfile watched(UserProfileContext context, UserProfile profile, Optional<UserModel> user) {
        // Profiles are read at each sign-in, and seldom written.
        return new Watched(profile, user, () -> writing(context, user), attribute -> shownAt(context, attribute));
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
        if (metadata.getContext() == UserProfileContext.REGISTRATION && config != null) {
            config.getAttributes().stream()
                    .filter(attribute -> attribute.getRequired() == null)
                    .forEach(attribute -> hideUnlessAsked(decorated, attribute));
        }
        return decorated;
    }

    /**
     * Not shown, but taken: the name that is typed becomes one of them. What is decorated is kept for all sessions, so the
     * question is asked anew each time, of the session at hand.
     */
    private static void hideUnlessAsked(UserProfileMetadata decorated, UPAttribute attribute) {
        Map<String, Object> annotations =
                Optional.ofNullable(attribute.getAnnotations()).orElse(Map.of());
        Predicate<AttributeContext> asked = context ->
                !(context.getSession().getProvider(UserProfileProvider.class) instanceof UserProfileAdapter adapter)
                        || adapter.isAskedAtSignUp(attribute.getName(), annotations);
        decorated.getAttribute(attribute.getName()).forEach(metadata -> metadata.addReadCondition(asked));
    }

    private static final class Watched implements UserProfile {

        private final UserProfile profile;
        private final Optional<UserModel> user;
        private final Supplier<Write> writing;
        private final UnaryOperator<String> shownAt;

        Watched(UserProfile profile, Optional<UserModel> user, Supplier<Write> writing, UnaryOperator<String> shownAt) {
            this.profile = profile;
            this.user = user;
            this.writing = writing;
            this.shownAt = shownAt;
        }

        @Override
        public void validate() {
            try {
                profile.validate();
            } catch (ValidationException invalid) {
                ValidationException.ValidationExceptionBuilder shown =
                        new ValidationException.ValidationExceptionBuilder();
                invalid.getErrors().forEach(error -> shown.accept(shown(error)));
                throw shown.build();
            }
        }

        private ValidationError shown(ValidationException.Error error) {
            // Keycloak puts the attribute's name before the parameters of the message.
            Object[] parameters = error.getMessageParameters();
            return new ValidationError(
                            error.getMessage(),
                            shownAt.apply(error.getAttribute()),
                            error.getMessage(),
                            Arrays.copyOfRange(parameters, Math.min(1, parameters.length), parameters.length))
                    .setStatusCode(error.getStatusCode());
        }

        @Override
        public UserModel create() {
            return create(true);
        }

        @Override
        public UserModel create(boolean validate) {
            Write write = writing.get();
            UserModel created = profile.create(validate);
            write.created(created);
            return created;
        }

        @Override
        public void update(boolean removeAttributes, AttributeChangeListener... listeners) {
            Write write = writing.get();
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
