package dev.userpools.mfa;

import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Through which contact a forgotten password was recovered in this sign-in: it must not pass for the second factor as well,
 * or whoever reads one mailbox needs nothing else.
 */
public final class RecoveredBy {

    /**
     * A note of the client's: those of the sign-in itself are gone once Keycloak leads from the new password to the sign-in
     * page, or somebody restarts the sign-in.
     */
    private static final String NOTE = "user-pool.recovered-by.";

    private RecoveredBy() {}

    /** Notes that a code sent for this factor's contact has just recovered the user's password. */
    public static void note(AuthenticationSessionModel signIn, UserModel user, MfaFactor factor) {
        signIn.setClientNote(NOTE + user.getId(), factor.externalName());
    }

    /** The factor whose contact has recovered the password of the sign-in's user. */
    public static Optional<MfaFactor> of(AuthenticationSessionModel signIn) {
        return Optional.ofNullable(signIn.getAuthenticatedUser())
                .map(user -> signIn.getClientNote(NOTE + user.getId()))
                .flatMap(name -> Named.find(List.of(MfaFactor.values()), name));
    }
}
