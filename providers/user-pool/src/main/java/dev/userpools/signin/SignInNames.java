package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What users carry that signs in, for administrators. */
public final class SignInNames {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings settings;
    private final Aliases aliases;

    private SignInNames(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.aliases = new Aliases(session, realm, settings);
    }

    /** The names of a realm's users. */
    public static SignInNames of(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        return new SignInNames(session, realm, settings);
    }

    /** By attribute, whether what the user carries signs him in. What he has not verified is not there. */
    public Map<ContactAttribute, Boolean> owned(UserModel user) {
        Map<ContactAttribute, Boolean> owned = new EnumMap<>(ContactAttribute.class);
        aliases.carriedBy(user).forEach(name -> owned.put(name.attribute(), aliases.isOwner(user, name)));
        return owned;
    }

    /**
     * Marks what a user has in an attribute as verified by himself. Unless it is somebody else's, it signs him in from now
     * on, if it is an alias.
     *
     * @return whether it was marked; otherwise it is somebody else's
     */
    public boolean verify(UserModel user, ContactAttribute attribute) {
        if (isTaken(user, attribute, user.getFirstAttribute(attribute.externalName()))) {
            return false;
        }
        watched(user, () -> Holders.setVerified(user, attribute, true));
        return true;
    }

    /** Gives a user another address, which is not verified; his profile must have accepted it. */
    public void replace(UserModel user, ContactAttribute attribute, String value) {
        watched(user, () -> {
            user.setSingleAttribute(attribute.externalName(), value);
            Holders.setVerified(user, attribute, false);
        });
    }

    /** Changes what a user carries, and with it what signs him in. */
    private void watched(UserModel user, Runnable change) {
        List<SignInName> before = aliases.carriedBy(user);
        change.run();
        if (settings.areOurs()) {
            AliasClaims.of(session, realm, settings).watch(user, before);
        }
    }

    /** Whether an address signs somebody else in. */
    public boolean isTaken(UserModel user, ContactAttribute attribute, String value) {
        return settings.attributes().contains(attribute)
                && SignInName.of(attribute, value, settings.defaultPhoneRegion())
                        .filter(name -> aliases.isTaken(name, Optional.of(user)))
                        .isPresent();
    }

    /** Whether a user has verified what he has in an attribute. */
    public static boolean isVerified(UserModel user, ContactAttribute attribute) {
        return user.getFirstAttribute(attribute.externalName()) != null && Holders.isVerified(user, attribute);
    }

    /** The key of the text that says that an address is somebody else's. */
    public static String takenKey(ContactAttribute attribute) {
        return AliasTakenException.messageKey(attribute);
    }

    /**
     * Gives a user what he has in an attribute, verified, whoever holds it.
     *
     * @return who held it until now; empty where the user has no such name
     */
    public Optional<List<UserModel>> take(UserModel user, ContactAttribute attribute) {
        return SignInName.of(attribute, user, settings.defaultPhoneRegion()).map(taken -> aliases.take(user, taken));
    }
}
