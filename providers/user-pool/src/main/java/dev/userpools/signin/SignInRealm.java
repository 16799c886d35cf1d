package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** The switches of a realm that would let in by a name the pool does not accept. */
public final class SignInRealm {

    private static final Logger LOG = Logger.getLogger(SignInRealm.class);

    private SignInRealm() {}

    /**
     * Switches off Keycloak's own sign-in by e-mail, which takes unverified addresses too, wherever the pool decides on
     * sign-in names; and lets users share an unverified address where it may become an alias.
     */
    public static void enforce(RealmModel realm, SignInSettings settings) {
        if (!settings.areOurs()) {
            return;
        }
        boolean changed = false;
        if (realm.isLoginWithEmailAllowed()) {
            realm.setLoginWithEmailAllowed(false);
            changed = true;
        }
        if (realm.isRegistrationEmailAsUsername()) {
            realm.setRegistrationEmailAsUsername(false);
            changed = true;
        }
        if (settings.aliases().contains(ContactAttribute.EMAIL) && !realm.isDuplicateEmailsAllowed()) {
            realm.setDuplicateEmailsAllowed(true);
            changed = true;
        }
        if (changed) {
            LOG.infof(
                    "Realm %s: \"Login with email\" and \"Email as username\" are off%s, as the user pool decides what signs"
                            + " in.",
                    realm.getName(), realm.isDuplicateEmailsAllowed() ? " and \"Duplicate emails\" is on" : "");
        }
    }
}
