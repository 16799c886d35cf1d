package dev.userpools.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.AttributeValidatorMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * Keycloak's user profile with hooks around what is written. Sign-up, the account console, administrators, identity
 * providers and SCIM all write users through it; there is no other place they share.
 */
public abstract class UserProfileAdapter extends DeclarativeUserProfileProvider {

    /** Where users see fields. */
    private static final Set<UserProfileContext> PAGES = Set.of(
            UserProfileContext.REGISTRATION,
            UserProfileContext.UPDATE_PROFILE,
            UserProfileContext.IDP_REVIEW,
            UserProfileContext.ACCOUNT);

    protected final KeycloakSession session;

    protected UserProfileAdapter(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
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

    /** The attributes that are shown only while a user is being made. */
    protected abstract Set<String> choicesOfNewUsers();

    /** The attribute at which an error of another one is shown: the page may not have that one. */
    protected abstract String shownAt(UserProfileContext context, String attribute);

    /**
     * Whether an error of a validator counts for nothing, as what it complains of is gone when the user is made.
     *
     * @param message the key of the error's text
     */
    protected abstract boolean isOverlooked(UserProfileContext context, String attribute, String message);

    /**
     * What a field of an attribute has besides what the realm's administrators noted about it.
     *
     * @param user whose profile it is; empty for a user who is only being made
     */
    protected abstract Map<String, Object> annotations(
            UserProfileContext context, String attribute, Optional<UserModel> user);

    /** What is done with a write, made before it happens. */
    protected abstract Write writing(UserProfileContext context, Optional<UserModel> user);

    /** One write of a user. */
    public interface Write {

        /** Called before a user is made, with valid attributes. */
        void creating();

        /** Called after the user was made, in the same transaction. */
        void created(UserModel user);

        /**
         * The attributes that keep what the user has, though something else and valid is to be written. Nothing is written
         * if this throws a {@link org.keycloak.userprofile.ValidationException}.
         *
         * @param wanted what is to be written
         */
        Set<String> postponed(UserModel user, Map<String, List<String>> wanted);

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
        // At the first sign-in through an identity provider, what stands for the user is what the provider said of him.
        Optional<UserModel> known = Optional.ofNullable(user).filter(model -> context != UserProfileContext.IDP_REVIEW);
        return watched(context, super.create(context, meant(context, attributes, known), user), known);
    }

    @Override
    protected final Attributes createAttributes(
            UserProfileContext context, Map<String, ?> attributes, UserModel user, UserProfileMetadata metadata) {
        boolean hasPages = PAGES.contains(context) && (user == null || user.getServiceAccountClientLink() == null);
        return hasPages
                ? new AnnotatedAttributes(
                        context,
                        attributes,
                        user,
                        metadata,
                        session,
                        name -> annotations(context, name, Optional.ofNullable(user)))
                : super.createAttributes(context, attributes, user, metadata);
    }

    private UserProfile watched(UserProfileContext context, UserProfile profile, Optional<UserModel> user) {
        // Profiles are read at each sign-in, and seldom written.
        return new WatchedProfile(
                profile,
                user,
                () -> writing(context, user),
                attribute -> shownAt(context, attribute),
                error -> isOverlooked(context, error.getAttribute(), error.getMessage()),
                others -> super.create(context, others, user.orElseThrow()));
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
        choicesOfNewUsers().stream()
                .flatMap(name -> decorated.getAttribute(name).stream())
                .forEach(attribute -> attribute.addReadCondition(context -> context.getUser() == null));
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
}
