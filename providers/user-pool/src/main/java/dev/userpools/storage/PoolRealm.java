package dev.userpools.storage;

import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.PoolScopes;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInRealm;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** What a pool needs of its realm, but for the user profile: an imported realm brings its own. */
public final class PoolRealm {

    private PoolRealm() {}

    /**
     * Makes or repairs it; what is there stays as it is.
     *
     * @return what was changed, for people
     */
    public static List<String> complete(RealmModel realm) {
        return Stream.of(
                        PoolScopes.complete(realm),
                        PoolActions.complete(realm),
                        UserPools.of(realm)
                                .map(pool -> SignInRealm.enforce(realm, pool.signIn()))
                                .orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }
}
