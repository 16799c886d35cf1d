package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** The switches of a realm that would let in by a name the pool does not accept. */
public final class SignInRealm {

    private static final Logger LOG = Logger.getLogger(SignInRealm.class);

    private SignInRealm() {}

    /**
     * Switches off Keycloak's own sign-in by e-mail, which takes unverified addresses too, wherever the pool decides on
     * sign-in names; and lets users share an unverified address where it may become an alias.
     *
     * @return what was changed, for people
     */
    public static List<String> enforce(RealmModel realm, SignInSettings settings) {
        List<String> changed = new ArrayList<>();
        if (!settings.areOurs()) {
            return changed;
        }
        if (realm.isLoginWithEmailAllowed()) {
            realm.setLoginWithEmailAllowed(false);
            changed.add("realm switch \"Login with email\" off");
        }
        if (realm.isRegistrationEmailAsUsername()) {
            realm.setRegistrationEmailAsUsername(false);
            changed.add("realm switch \"Email as username\" off");
        }
        if (settings.aliases().contains(ContactAttribute.EMAIL) && !realm.isDuplicateEmailsAllowed()) {
            realm.setDuplicateEmailsAllowed(true);
            changed.add("realm switch \"Duplicate emails\" on");
        }
        if (!changed.isEmpty()) {
            LOG.infof(
                    "Realm %s: %s, as the user pool decides what signs in.",
                    realm.getName(), String.join(", ", changed));
        }
        return changed;
    }
}
