package dev.userpools.option;

import org.keycloak.Config;

/** A server option that is a whole number from 1 on. */
public final class WholeNumberOption {

    private WholeNumberOption() {}

    /**
     * Reads an option.
     *
     * @param provider begins the option's full name, such as {@code spi-user-pool-code--default}
     * @param standard the value where it is not set
     * @throws IllegalArgumentException that keeps the server from starting: what is wrong and what is accepted
     */
    public static int read(Config.Scope config, String provider, String option, int standard) {
        int value = config.getInt(option, standard);
        if (value < 1) {
            throw new IllegalArgumentException(
                    provider + "--" + option + ": " + value + " is not accepted; use a whole number from 1 on.");
        }
        return value;
    }
}
