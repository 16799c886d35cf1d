package dev.userpools.aws;

import dev.userpools.sms.SmsSender;
import dev.userpools.sms.SmsSenderFactory;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** The sender {@code sns}. */
public final class SnsSmsSenderFactory implements SmsSenderFactory {

    private final SnsClients clients = new SnsClients();

    @Override
    public SmsSender create(KeycloakSession session) {
        return new SnsSmsSender(clients, value -> secret(session, value));
    }

    @Override
    public String getId() {
        return "sns";
    }

    @Override
    public Optional<String> problem(Map<String, String> config) {
        try {
            SnsSettings.parse(config);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    @Override
    public void close() {
        clients.close();
    }

    /** The value itself, or what the realm's vault holds under {@code ${vault.name}}. */
    private static String secret(KeycloakSession session, String value) {
        try (VaultStringSecret secret = session.vault().getStringSecret(value)) {
            return secret.get().orElse(value);
        }
    }
}
