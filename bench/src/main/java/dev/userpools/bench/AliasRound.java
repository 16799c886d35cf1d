package dev.userpools.bench;

import java.util.Map;

/**
 * The median of a round's sign-ins by each kind of name, in seconds.
 *
 * @param cold of users Keycloak read from the database
 * @param warm of the same users right afterwards, from Keycloak's cache
 */
record AliasRound(Map<SignInBy, Double> cold, Map<SignInBy, Double> warm) {

    AliasRound {
        cold = Map.copyOf(cold);
        warm = Map.copyOf(warm);
    }
}
