package dev.userpools.signin;

import dev.userpools.internal.MailsAdapter;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mails of Keycloak's own, and templates of operators, name no generated user name. */
public final class KnownNameInMails extends MailsAdapter {

    @Override
    protected String shownName(RealmModel realm, UserModel user) {
        return KnownName.of(realm, user);
    }
}
