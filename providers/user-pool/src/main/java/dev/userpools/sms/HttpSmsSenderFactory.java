package dev.userpools.sms;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The sender {@code http}. */
public final class HttpSmsSenderFactory implements SmsSenderFactory {

    @Override
    public SmsSender create(KeycloakSession session) {
        return new HttpSmsSender(session);
    }

    @Override
    public String getId() {
        return "http";
    }

    @Override
    public Optional<String> problem(Map<String, String> config) {
        try {
            Gateway.parse(config);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
