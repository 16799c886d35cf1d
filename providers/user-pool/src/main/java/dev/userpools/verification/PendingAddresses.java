package dev.userpools.verification;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.component.PoolActions;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Marks users who are to be asked for a code when they next sign in with a browser. Not a required action of theirs: that
 * would keep them out wherever there is no page to ask on, as in a direct grant. And an attribute, as Keycloak has those in
 * its cache: users without the mark cost nothing.
 */
final class PendingAddresses {

    private static final String MARK = "user-pool.pending";

    private PendingAddresses() {}

    static void add(RealmModel realm, UserModel user, ContactAttribute attribute) {
        PoolActions.complete(realm);
        if (!isMarked(user, attribute)) {
            user.setAttribute(
                    MARK,
                    Stream.concat(user.getAttributeStream(MARK), Stream.of(attribute.externalName()))
                            .toList());
        }
    }

    static boolean isMarked(UserModel user, ContactAttribute attribute) {
        return user.getAttributeStream(MARK).anyMatch(attribute.externalName()::equals);
    }

    static void remove(UserModel user, ContactAttribute attribute) {
        user.removeRequiredAction(PoolActions.verify(attribute));
        if (isMarked(user, attribute)) {
            List<String> others = user.getAttributeStream(MARK)
                    .filter(name -> !name.equals(attribute.externalName()))
                    .toList();
            if (others.isEmpty()) {
                user.removeAttribute(MARK);
            } else {
                user.setAttribute(MARK, others);
            }
        }
    }
}
