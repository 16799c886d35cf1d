package dev.userpools.message;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes handlers; its id is {@link MessagePurpose#handlerId()}. */
public interface MessageHandlerFactory extends ProviderFactory<MessageHandler> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
