package dev.userpools.device;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Wires the provider of devices. */
public final class DeviceCredentialProviderFactory implements CredentialProviderFactory<DeviceCredentialProvider> {

    @Override
    public DeviceCredentialProvider create(KeycloakSession session) {
        return new DeviceCredentialProvider(session);
    }

    @Override
    public String getId() {
        return DeviceCredential.TYPE;
    }
}
