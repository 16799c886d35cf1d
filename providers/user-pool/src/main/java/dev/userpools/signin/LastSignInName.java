package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileContext;

/**
 * The last name of a user who has no user name: if he gave it up himself, nobody could sign in to his account any more.
 * Administrators may take it from him.
 */
final class LastSignInName {

    /** Where a user writes himself; Keycloak's own page for e-mail addresses takes an empty one. */
    private static final Set<UserProfileContext> BY_THE_USER =
            Set.of(UserProfileContext.ACCOUNT, UserProfileContext.UPDATE_PROFILE, UserProfileContext.UPDATE_EMAIL);

    private final SignInSettings settings;
    private final AttributeContext context;

    LastSignInName(SignInSettings settings, AttributeContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * What is wrong with an attribute without a value.
     *
     * @return the key of the text; empty where the user never had a value or can do without it
     */
    Optional<String> problem(String emptied) {
        UserModel user = context.getUser();
        boolean isGivenUp = BY_THE_USER.contains(context.getContext())
                && user != null
                && KnownName.isGenerated(user)
                && Named.find(settings.usernameAttributes(), emptied)
                        .filter(attribute -> signsIn(attribute, stored(attribute)))
                        .isPresent()
                && settings.usernameAttributes().stream().noneMatch(attribute -> signsIn(attribute, wanted(attribute)));
        return isGivenUp ? Optional.of("userPoolLastSignInName") : Optional.empty();
    }

    private boolean signsIn(ContactAttribute attribute, Optional<String> value) {
        return value.flatMap(name -> SignInName.of(attribute, name, settings.defaultPhoneRegion()))
                .isPresent();
    }

    private Optional<String> stored(ContactAttribute attribute) {
        return AttributeValue.first(context.getUser().getFirstAttribute(attribute.externalName()));
    }

    /** What the user has after the write. Pages leave alone what they have no field for, except the e-mail address. */
    private Optional<String> wanted(ContactAttribute attribute) {
        List<String> values = context.getAttributes().get(attribute.externalName());
        boolean isLeftAlone = values == null
                || (values.isEmpty()
                        && attribute != ContactAttribute.EMAIL
                        && context.getContext() != UserProfileContext.ACCOUNT);
        return isLeftAlone ? stored(attribute) : AttributeValue.first(values);
    }
}
