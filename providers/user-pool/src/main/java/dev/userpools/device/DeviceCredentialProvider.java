package dev.userpools.device;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadata.Category;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Shows devices in the account console and has them removed there. Who has none sees nothing of them, as there is no action
 * that makes one.
 */
final class DeviceCredentialProvider implements CredentialProvider<CredentialModel> {

    private final KeycloakSession session;

    DeviceCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return DeviceCredential.TYPE;
    }

    /** Called by imports only. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, CredentialModel credential) {
        return user.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public CredentialModel getCredentialFromModel(CredentialModel model) {
        return model;
    }

    /** The texts are keys of the theme's messages, ours among them in every theme. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(Category.TWO_FACTOR)
                .displayName("userPoolDevices")
                .helpText("userPoolDevicesHelp")
                .removeable(true)
                .build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(CredentialModel credential, CredentialTypeMetadata type) {
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(credential);
        DeviceCredential.lastUsed(credential)
                .map(used -> LocalDate.ofInstant(used, ZoneOffset.UTC))
                .ifPresent(day -> metadata.setInfoMessage("userPoolDeviceLastUsed", day.toString()));
        return metadata;
    }
}
