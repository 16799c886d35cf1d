package dev.userpools.message;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Declares the SPI by which each purpose brings its texts to the outbox. */
public final class MessageHandlerSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "user-pool-message";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MessageHandler.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return MessageHandlerFactory.class;
    }
}
