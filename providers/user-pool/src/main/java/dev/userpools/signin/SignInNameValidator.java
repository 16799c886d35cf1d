package dev.userpools.signin;

import dev.userpools.internal.TypedName;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.refusal.Refusal;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * Checks what users are to sign in with before it is written. Every user profile has it; it does nothing where the pool
 * leaves sign-in names to Keycloak.
 */
public final class SignInNameValidator implements SimpleValidator {

    static final String ID = "user-pool-sign-in-name";

    static final Set<String> ATTRIBUTES = Set.of(
            UserModel.USERNAME,
            ContactAttribute.EMAIL.externalName(),
            ContactAttribute.PHONE_NUMBER.externalName(),
            ContactAttribute.PREFERRED_USERNAME.externalName());

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ValidationContext validate(Object input, String hint, ValidationContext context, ValidatorConfig config) {
        Optional<String> value = AttributeValue.first(input);
        if (value.filter(TypedName::isReplaced).isPresent()) {
            context.addError(new ValidationError(ID, hint, "error-username-invalid-character"));
        } else if (context instanceof UserProfileAttributeValidationContext profile) {
            AttributeContext attribute = profile.getAttributeContext();
            UserPools.of(attribute.getSession().getContext().getRealm())
                    .map(UserPool::signIn)
                    .filter(SignInSettings::areOurs)
                    .flatMap(settings -> value.map(name -> problem(settings, attribute, hint, name))
                            .orElseGet(() -> new LastSignInName(settings, attribute).problem(hint)))
                    .ifPresent(problem -> context.addError(new ValidationError(ID, hint, problem)));
        }
        return context;
    }

    private static Optional<String> problem(
            SignInSettings settings, AttributeContext context, String name, String value) {
        if (!name.equals(UserModel.USERNAME)) {
            return addressProblem(settings, context, name, value);
        }
        // A provider's user has the name it gives him.
        boolean federated = context.getContext() == UserProfileContext.IDP_REVIEW;
        boolean unchanged = context.getUser() != null
                && value.equalsIgnoreCase(context.getUser().getUsername());
        if (federated || unchanged || GeneratedUsername.isGenerated(context.getSession(), value)) {
            return Optional.empty();
        }
        return UsernameForm.problem(settings, value).map(form -> text(context, form));
    }

    private static Optional<String> addressProblem(
            SignInSettings settings, AttributeContext context, String name, String value) {
        Optional<ContactAttribute> attribute = Named.find(settings.attributes(), name);
        Optional<SignInName> signInName =
                attribute.flatMap(found -> SignInName.of(found, value, settings.defaultPhoneRegion()));
        if (attribute.isEmpty() || signInName.isEmpty() || isUnchanged(settings, context, signInName.get())) {
            return Optional.empty();
        }
        if (attribute.get() == ContactAttribute.PREFERRED_USERNAME) {
            Optional<String> form = context.getContext() == UserProfileContext.REGISTRATION
                    ? Optional.of("userPoolPreferredUsernameLater")
                    : UsernameForm.problem(settings, value).map(refused -> text(context, refused));
            if (form.isPresent()) {
                return form;
            }
        } else if (!settings.hasNoUserNames() || isAskedWhoHeIs(context, attribute.get())) {
            // An unverified alias may be anybody's; a verified one is claimed when the transaction is committed.
            return Optional.empty();
        }
        return isTaken(settings, context, signInName.get())
                ? Optional.of(taken(context, attribute.get()))
                : Optional.empty();
    }

    /** Whose address a provider's user brings is found out at the next step, where he may prove that it is he. */
    private static boolean isAskedWhoHeIs(AttributeContext context, ContactAttribute attribute) {
        return context.getContext() == UserProfileContext.IDP_REVIEW && attribute == ContactAttribute.EMAIL;
    }

    /** Keycloak validates the whole profile at each sign-in: what a user has already costs no look-up. */
    private static boolean isUnchanged(SignInSettings settings, AttributeContext context, SignInName name) {
        return context.getUser() != null
                && SignInName.of(name.attribute(), context.getUser(), settings.defaultPhoneRegion())
                        .filter(name::equals)
                        .isPresent();
    }

    private static boolean isTaken(SignInSettings settings, AttributeContext context, SignInName name) {
        KeycloakSession session = context.getSession();
        RealmModel realm = session.getContext().getRealm();
        Optional<UserModel> user = Optional.ofNullable(context.getUser());
        UserModel named = session.users().getUserByUsername(realm, name.value());
        boolean isAnothers = named != null
                && user.map(UserModel::getId).filter(named.getId()::equals).isEmpty();
        return isAnothers || new Aliases(session, realm, settings).isTaken(name, user);
    }

    /** In Cognito's words for administrators, by name in the user's language on pages. */
    private static String taken(AttributeContext context, ContactAttribute attribute) {
        if (context.getContext().isAdminContext()) {
            throw new ErrorResponseException(
                    Refusal.aliasExists(context.getSession(), AliasTakenException.text(attribute)));
        }
        return AliasTakenException.messageKey(attribute);
    }

    private static String text(AttributeContext context, UsernameForm form) {
        return context.getContext().isAdminContext() ? form.text() : form.messageKey();
    }
}
