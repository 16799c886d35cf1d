package dev.userpools.signin;

import dev.userpools.internal.LocalUsers;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who carries a sign-in name in his attributes. An alias counts once it is verified, a preferred user name at once, and
 * so does what takes the place of a user name (cognito-spec §1).
 */
final class Holders {

    static final String PHONE_NUMBER_VERIFIED = "phone_number_verified";

    private final SignInSettings settings;
    private final LocalUsers users;

    Holders(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.settings = settings;
        this.users = LocalUsers.of(session, realm);
    }

    /** The name a user carries in an attribute, if it counts. */
    Optional<SignInName> carried(UserModel user, ContactAttribute attribute) {
        return SignInName.of(attribute, user, settings.defaultPhoneRegion()).filter(name -> counts(user, attribute));
    }

    private boolean counts(UserModel user, ContactAttribute attribute) {
        return !mustBeVerified(attribute) || isVerified(user, attribute);
    }

    /** Whether a user carries exactly this name. */
    boolean carries(UserModel user, SignInName name) {
        ContactAttribute attribute = name.attribute();
        if (name.value().equals(user.getFirstAttribute(attribute.externalName()))) {
            // Stored as it is compared, as nearly always: nothing to be parsed.
            return counts(user, attribute);
        }
        return carried(user, attribute).filter(name::equals).isPresent();
    }

    /**
     * The ids of some users who carry a name.
     *
     * @param spelling the name as it was typed: preferred user names are stored as they were written, and only those
     *     that were saved while the pool was there have a row with the name in lower case
     * @param except a user who does not count
     */
    List<String> of(SignInName name, String spelling, Optional<String> except, int most) {
        boolean verified = mustBeVerified(name.attribute());
        return switch (name.attribute()) {
            case EMAIL -> users.withEmail(name.value(), verified, except, most);
            case PHONE_NUMBER ->
                users.withAttribute(
                        name.attribute().externalName(),
                        List.of(name.value()),
                        verified ? Optional.of(PHONE_NUMBER_VERIFIED) : Optional.empty(),
                        except,
                        most);
            case PREFERRED_USERNAME ->
                users.withAttribute(
                        name.attribute().externalName(),
                        Stream.of(name.value(), spelling.strip()).distinct().toList(),
                        Optional.empty(),
                        except,
                        most);
        };
    }

    static boolean isVerified(UserModel user, ContactAttribute attribute) {
        return attribute == ContactAttribute.EMAIL
                ? user.isEmailVerified()
                : Boolean.parseBoolean(user.getFirstAttribute(PHONE_NUMBER_VERIFIED));
    }

    static void setVerified(UserModel user, ContactAttribute attribute, boolean verified) {
        if (attribute == ContactAttribute.EMAIL) {
            user.setEmailVerified(verified);
        } else {
            user.setSingleAttribute(PHONE_NUMBER_VERIFIED, Boolean.toString(verified));
        }
    }

    private boolean mustBeVerified(ContactAttribute attribute) {
        return !settings.hasNoUserNames() && ContactAttribute.VERIFIABLE.contains(attribute);
    }
}
