package dev.userpools.sms;

import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes senders of one kind; its id is what a pool names in {@code smsSender}. */
public interface SmsSenderFactory extends ProviderFactory<SmsSender> {

    /**
     * Checks a pool's {@code smsSenderConfig} before it is saved.
     *
     * @return what is wrong and what is accepted, for administrators; empty where the sender can work with it
     */
    Optional<String> problem(Map<String, String> config);

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
