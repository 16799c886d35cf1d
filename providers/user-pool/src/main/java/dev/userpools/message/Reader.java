package dev.userpools.message;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/**
 * A user who reads a message in the language of the page it comes of, as he has none of his own. As an attribute of his
 * it counts only in a realm that speaks it, for Keycloak's layout of mails as for our texts.
 */
final class Reader extends UserModelDelegate {

    private final String language;

    private Reader(UserModel user, String language) {
        super(user);
        this.language = language;
    }

    /** @param language null means none */
    static UserModel of(UserModel user, String language) {
        return language == null || user.getFirstAttribute(UserModel.LOCALE) != null ? user : new Reader(user, language);
    }

    @Override
    public String getFirstAttribute(String name) {
        return name.equals(UserModel.LOCALE) ? language : super.getFirstAttribute(name);
    }
}
