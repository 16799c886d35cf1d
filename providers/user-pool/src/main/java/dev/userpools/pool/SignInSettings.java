package dev.userpools.pool;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What users sign in with besides a user name, or instead of one (cognito-spec §1). At most one of the two lists has
 * values.
 *
 * @param usernameAttributes what takes the place of the user name: unique even while unverified
 * @param aliases what signs in besides the user name: addresses once they are verified, a preferred user name at once
 * @param defaultPhoneRegion the country of phone numbers written without one
 */
public record SignInSettings(
        List<ContactAttribute> usernameAttributes,
        List<ContactAttribute> aliases,
        Optional<String> defaultPhoneRegion) {

    /** Nothing besides Keycloak's own user names. */
    public static final SignInSettings NONE = new SignInSettings(List.of(), List.of(), Optional.empty());

    /** Whether users sign in with anything the pool decides on; otherwise sign-in names are Keycloak's own matter. */
    public boolean areOurs() {
        return hasNoUserNames() || !aliases.isEmpty();
    }

    /** Whether users have no user name of their own: one is generated behind their address. */
    public boolean hasNoUserNames() {
        return !usernameAttributes.isEmpty();
    }

    /** All attributes that sign in, in the order of the settings. */
    public List<ContactAttribute> attributes() {
        return Stream.concat(usernameAttributes.stream(), aliases.stream()).toList();
    }
}
