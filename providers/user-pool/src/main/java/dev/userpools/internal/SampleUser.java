package dev.userpools.internal;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/** A user who is nowhere but in memory, for what needs one to be shown. */
public final class SampleUser {

    private SampleUser() {}

    /** One with a name, an address and a language. */
    public static UserModel of(
            KeycloakSession session, RealmModel realm, String username, String email, String locale) {
        UserModel user = new LightweightUserAdapter(session, realm, "sample");
        user.setUsername(username);
        user.setEmail(email);
        user.setSingleAttribute(UserModel.LOCALE, locale);
        return user;
    }
}
