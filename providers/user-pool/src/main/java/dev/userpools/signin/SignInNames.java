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

    private final SignInSettings settings;
    private final Aliases aliases;

    private SignInNames(KeycloakSession session, RealmModel realm, SignInSettings settings) {
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
     * Gives a user what he has in an attribute, verified, whoever holds it.
     *
     * @return who held it until now; empty where the user has no such name
     */
    public Optional<List<UserModel>> take(UserModel user, ContactAttribute attribute) {
        Optional<SignInName> name = SignInName.of(
                attribute, user.getFirstAttribute(attribute.externalName()), settings.defaultPhoneRegion());
        return name.map(taken -> aliases.take(user, taken));
    }
}
