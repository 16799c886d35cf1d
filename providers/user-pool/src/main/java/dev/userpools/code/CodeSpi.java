package dev.userpools.code;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Declares the codes, whose server options begin with {@code --spi-user-pool-code--default--}. */
public final class CodeSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "user-pool-code";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Codes.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CodesFactory.class;
    }
}
