package dev.userpools.federation;

import dev.userpools.internal.BrokeredUserAdapter;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Gives users of identity providers their name when they are made, and makes none of who is there already. */
public final class FederatedUserFactory extends BrokeredUserAdapter {

    @Override
    protected Optional<String> username(KeycloakSession session, RealmModel realm, String alias, String subject) {
        return FederatedUsername.of(session, realm, alias, subject);
    }

    @Override
    protected Optional<UserModel> holder(KeycloakSession session, RealmModel realm, String email) {
        return UserPools.of(realm).flatMap(pool -> VerifiedHolder.of(session, realm, pool, email));
    }

    @Override
    protected Optional<String> refusal(KeycloakSession session, RealmModel realm, String email) {
        return UserPools.of(realm)
                .filter(pool -> !new UnprovedAddress(session, realm, pool.signIn()).giveUp(email))
                .map(pool -> "userPoolAliasExists.email");
    }
}
