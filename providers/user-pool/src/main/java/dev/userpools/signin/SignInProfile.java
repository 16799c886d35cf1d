package dev.userpools.signin;

import dev.userpools.attribute.PhoneHint;
import dev.userpools.internal.TypedName;
import dev.userpools.internal.UserProfileAdapter;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolProfile;
import dev.userpools.pool.component.UserPools;
import dev.userpools.sms.PhoneNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfileContext;

/** What a pool does to every user profile that is written, on whatever path. */
final class SignInProfile extends UserProfileAdapter {

    private static final String PHONE_NUMBER = ContactAttribute.PHONE_NUMBER.externalName();

    private static final String SIGN_UP = "userPoolSignUp";

    private static final Set<UserProfileContext> MAKE_USERS =
            Set.of(UserProfileContext.REGISTRATION, UserProfileContext.USER_API, UserProfileContext.SCIM);

    private static final String SUPERSEDED = SupersededSignUp.class.getName();

    /** The texts that say that an address is somebody else's, Keycloak's own first. */
    private static final Set<String> TAKEN = Set.of(
            "emailExistsMessage",
            AliasTakenException.messageKey(ContactAttribute.EMAIL),
            AliasTakenException.messageKey(ContactAttribute.PHONE_NUMBER));

    SignInProfile(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
    }

    @Override
    protected Map<String, ?> meant(UserProfileContext context, Map<String, ?> attributes, Optional<UserModel> user) {
        Optional<SignInSettings> settings = settings();
        if (settings.isEmpty() || attributes == null) {
            return attributes;
        }
        Map<String, Object> meant = new HashMap<>(attributes);
        for (String lookedUp : List.of(UserModel.USERNAME, UserModel.EMAIL)) {
            AttributeValue.first(attributes.get(lookedUp))
                    .filter(name -> !name.equals(TypedName.of(name)))
                    .ifPresent(name -> meant.put(lookedUp, List.of(TypedName.of(name))));
        }
        AttributeValue.first(attributes.get(PHONE_NUMBER))
                .flatMap(
                        number -> PhoneNumbers.normalized(number, settings.get().defaultPhoneRegion()))
                .ifPresent(number -> meant.put(PHONE_NUMBER, List.of(number)));
        boolean isMaking = user.isEmpty() && MAKE_USERS.contains(context);
        Map<String, Object> complete = isMaking && settings.get().hasNoUserNames()
                ? new GeneratedUsername(session, settings.get()).replace(meant)
                : meant;
        if (context == UserProfileContext.REGISTRATION) {
            session.setAttribute(
                    SUPERSEDED,
                    new SupersededSignUp(session, session.getContext().getRealm(), settings.get(), complete));
        }
        return complete;
    }

    @Override
    protected boolean isOverlooked(UserProfileContext context, String attribute, String message) {
        return context == UserProfileContext.REGISTRATION
                && TAKEN.contains(message)
                && superseded().filter(signUp -> signUp.holds(attribute)).isPresent();
    }

    private Optional<SupersededSignUp> superseded() {
        return Optional.ofNullable(session.getAttribute(SUPERSEDED, SupersededSignUp.class));
    }

    @Override
    protected Map<String, Set<String>> validators() {
        return Map.of(SignInNameValidator.ID, SignInNameValidator.ATTRIBUTES);
    }

    /**
     * Cognito asks for required attributes only. What is to be verified is asked for too, where it does not take the place
     * of the user name; and an operator's annotation {@code userPoolSignUp} asks for any other.
     */
    @Override
    protected boolean isAskedAtSignUp(String attribute, Map<String, Object> annotations) {
        return settings()
                .map(settings -> UserModel.USERNAME.equals(attribute)
                        || Boolean.parseBoolean(String.valueOf(annotations.get(SIGN_UP)))
                        || Named.find(ContactAttribute.VERIFIABLE, attribute)
                                .filter(settings.aliases()::contains)
                                .isPresent())
                .orElse(true);
    }

    /** A user who is there already is sent an invitation in another way. */
    @Override
    protected Set<String> choicesOfNewUsers() {
        return Set.of(PoolProfile.INVITATION);
    }

    /**
     * At sign-up an address that takes the place of the user name has no field but that one's, and a preferred user name
     * has none at all.
     */
    @Override
    protected String shownAt(UserProfileContext context, String attribute) {
        boolean hasNoField = context == UserProfileContext.REGISTRATION
                && settings()
                        .flatMap(settings -> Named.find(settings.attributes(), attribute))
                        .filter(name -> !isAskedAtSignUp(attribute, Map.of()))
                        .isPresent();
        return hasNoField ? UserModel.USERNAME : attribute;
    }

    /** Says beside the phone number how it is to be typed. */
    @Override
    protected Map<String, Object> annotations(UserProfileContext context, String attribute, Optional<UserModel> user) {
        return PHONE_NUMBER.equals(attribute)
                ? UserPools.of(session.getContext().getRealm())
                        .map(pool -> PhoneHint.of(session, pool, user).annotations())
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    protected Write writing(UserProfileContext context, Optional<UserModel> user) {
        return UserPools.of(session.getContext().getRealm())
                .<Write>map(pool -> new ProfileWrite(session, context, pool, user, superseded()))
                .orElse(Unwatched.WRITE);
    }

    private Optional<SignInSettings> settings() {
        return UserPools.of(session.getContext().getRealm()).map(UserPool::signIn);
    }

    /** In a realm without a pool nothing is done. */
    private enum Unwatched implements Write {
        WRITE;

        @Override
        public void creating() {}

        @Override
        public void created(UserModel user) {}

        @Override
        public Set<String> postponed(UserModel user, Map<String, List<String>> wanted) {
            return Set.of();
        }

        @Override
        public void updated(UserModel user, Set<String> changed) {}
    }
}
