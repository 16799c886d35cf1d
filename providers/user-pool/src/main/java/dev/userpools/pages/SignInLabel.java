package dev.userpools.pages;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;

/** The label of the field that takes what a user signs in with. */
final class SignInLabel {

    private SignInLabel() {}

    /** The key of the label. A preferred user name is a user name to whoever has one. */
    static String textKey(SignInSettings signIn) {
        return "userPoolSignIn"
                + (signIn.hasNoUserNames() ? "" : "UserName")
                + (signIn.attributes().contains(ContactAttribute.EMAIL) ? "Email" : "")
                + (signIn.attributes().contains(ContactAttribute.PHONE_NUMBER) ? "Phone" : "");
    }
}
