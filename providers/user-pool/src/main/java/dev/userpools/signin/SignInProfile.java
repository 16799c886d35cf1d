package dev.userpools.signin;

import dev.userpools.internal.TypedName;
import dev.userpools.internal.UserProfileAdapter;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
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

    private final KeycloakSession session;

    SignInProfile(KeycloakSession session, DeclarativeUserProfileProviderFactory factory) {
        super(session, factory);
        this.session = session;
    }

    @Override
    protected Map<String, ?> meant(UserProfileContext context, Map<String, ?> attributes, Optional<UserModel> user) {
        Optional<SignInSettings> settings = settings();
        if (settings.isEmpty() || attributes == null) {
            return attributes;
        }
        Map<String, Object> meant = new HashMap<>(attributes);
        for (String lookedUp : List.of(UserModel.USERNAME, UserModel.EMAIL)) {
            GeneratedUsername.first(attributes.get(lookedUp))
                    .filter(name -> !name.equals(TypedName.of(name)))
                    .ifPresent(name -> meant.put(lookedUp, List.of(TypedName.of(name))));
        }
        GeneratedUsername.first(attributes.get(PHONE_NUMBER))
                .flatMap(
                        number -> PhoneNumbers.normalized(number, settings.get().defaultPhoneRegion()))
                .ifPresent(number -> meant.put(PHONE_NUMBER, List.of(number)));
        boolean isMaking = user.isEmpty() && MAKE_USERS.contains(context);
        return isMaking && settings.get().hasNoUserNames()
                ? new GeneratedUsername(session, settings.get()).replace(meant)
                : meant;
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
                        || ContactAttribute.VERIFIABLE.stream()
                                .filter(settings.aliases()::contains)
                                .anyMatch(alias -> alias.externalName().equals(attribute)))
                .orElse(true);
    }

    /**
     * At sign-up an address that takes the place of the user name has no field but that one's, and a preferred user name
     * has none at all.
     */
    @Override
    protected String shownAt(UserProfileContext context, String attribute) {
        boolean hasNoField = context == UserProfileContext.REGISTRATION
                && settings().stream()
                        .flatMap(settings -> settings.attributes().stream())
                        .filter(name -> !isAskedAtSignUp(name.externalName(), Map.of()))
                        .anyMatch(name -> name.externalName().equals(attribute));
        return hasNoField ? UserModel.USERNAME : attribute;
    }

    @Override
    protected Write writing(UserProfileContext context, Optional<UserModel> user) {
        return settings()
                .<Write>map(settings -> new Written(context, settings, user))
                .orElse(Unwatched.WRITE);
    }

    private Optional<SignInSettings> settings() {
        return UserPools.of(session.getContext().getRealm()).map(UserPool::signIn);
    }

    private final class Written implements Write {

        private final UserProfileContext context;
        private final SignInSettings settings;
        private final List<SignInName> before;

        Written(UserProfileContext context, SignInSettings settings, Optional<UserModel> user) {
            this.context = context;
            this.settings = settings;
            this.before = user.map(known -> aliases(settings).carriedBy(known)).orElse(List.of());
        }

        @Override
        public void created(UserModel user) {
            if (GeneratedUsername.isGenerated(session, user.getUsername())) {
                user.setUsername(user.getId());
            }
            watch(user);
        }

        @Override
        public void updated(UserModel user, Set<String> changed) {
            // Who changes his own number has to verify it; Keycloak does the same for e-mail addresses. What an
            // administrator marks holds.
            if (changed.contains(PHONE_NUMBER)
                    && !context.isAdminContext()
                    && Holders.isVerified(user, ContactAttribute.PHONE_NUMBER)) {
                Holders.setVerified(user, ContactAttribute.PHONE_NUMBER, false);
            }
            watch(user);
        }

        private void watch(UserModel user) {
            if (settings.areOurs() && user.getServiceAccountClientLink() == null) {
                AliasClaims.of(session, session.getContext().getRealm(), settings)
                        .watch(user, before);
            }
        }
    }

    private Aliases aliases(SignInSettings settings) {
        return new Aliases(session, session.getContext().getRealm(), settings);
    }

    /** In a realm without a pool nothing is done. */
    private enum Unwatched implements Write {
        WRITE;

        @Override
        public void created(UserModel user) {}

        @Override
        public void updated(UserModel user, Set<String> changed) {}
    }
}
