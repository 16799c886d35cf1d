package dev.userpools.federation;

import dev.userpools.internal.BrokeredProfileAdapter;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows users of identity providers under the name they will have. */
public final class FederatedProfileFactory extends BrokeredProfileAdapter {

    @Override
    protected Optional<String> username(KeycloakSession session, RealmModel realm, String alias, String subject) {
        return FederatedUsername.of(session, realm, alias, subject);
    }
}
