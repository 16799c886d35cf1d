package dev.userpools.mfa;

import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.UserPools;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadata.CredentialTypeMetadataBuilder;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Shows preferences in the account console, among what users sign in with, where they can be changed and removed. */
public final class PreferenceCredentialFactory implements CredentialProviderFactory<CredentialProvider<?>> {

    @Override
    public String getId() {
        return MfaPreferences.TYPE;
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new Provider(session);
    }

    private record Provider(KeycloakSession session) implements CredentialProvider<CredentialModel> {

        @Override
        public String getType() {
            return MfaPreferences.TYPE;
        }

        @Override
        public CredentialModel createCredential(RealmModel realm, UserModel user, CredentialModel credential) {
            return user.credentialManager().createStoredCredential(credential);
        }

        @Override
        public boolean deleteCredential(RealmModel realm, UserModel user, String id) {
            return user.credentialManager().removeStoredCredentialById(id);
        }

        @Override
        public CredentialModel getCredentialFromModel(CredentialModel credential) {
            // Keycloak empties the secret of what it gets before it shows it: what its cache holds must stay as it is.
            return credential.shallowClone();
        }

        /**
         * The account console takes the texts for keys of its theme's messages, and makes one more key of the type: that of
         * the link that leads to the action.
         */
        @Override
        public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
            CredentialTypeMetadataBuilder metadata = CredentialTypeMetadata.builder()
                    .type(getType())
                    .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                    .displayName(getType() + "-display-name")
                    .helpText(getType() + "-help-text")
                    .removeable(true);
            boolean isOn = UserPools.of(session.getContext().getRealm())
                    .filter(pool -> pool.mfa().isOn())
                    .isPresent();
            if (isOn) {
                // Keycloak takes one of both.
                if (has(context.getUser())) {
                    metadata.updateAction(PoolActions.CHOOSE_FACTORS);
                } else {
                    metadata.createAction(PoolActions.CHOOSE_FACTORS);
                }
            }
            return metadata.build(session);
        }

        private static boolean has(UserModel user) {
            return Optional.ofNullable(user).map(MfaPreferences::exists).orElse(false);
        }
    }
}
