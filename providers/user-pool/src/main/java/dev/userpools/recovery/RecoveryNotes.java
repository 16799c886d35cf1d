package dev.userpools.recovery;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.AskedCode;
import dev.userpools.code.AskedName;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.ExecutionNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;

/**
 * What one run of the step knows of whoever forgot his password. The user himself is kept here rather than as the user of
 * the sign-in, as Keycloak's pages differ for a sign-in that has one.
 */
final class RecoveryNotes {

    private static final String USER = "user-pool-user";
    private static final String NOBODY = "user-pool-nobody";
    private static final String ASK = "user-pool-ask";
    private static final String ASKED_AT = "user-pool-asked-at";

    private final ExecutionNotes notes;

    private RecoveryNotes(ExecutionNotes notes) {
        this.notes = notes;
    }

    static RecoveryNotes of(AuthenticationFlowContext context) {
        return new RecoveryNotes(ExecutionNotes.of(context));
    }

    /** Whether a run has begun. */
    boolean exist() {
        return notes.read(ASK).isPresent();
    }

    /** Begins a run. */
    void begin(Optional<UserModel> user) {
        user.map(UserModel::getId).ifPresentOrElse(id -> notes.write(USER, id), () -> notes.forget(USER));
        notes.write(NOBODY, UUID.randomUUID().toString());
        asked();
    }

    /** A code is asked for: from now on, what is tried is counted anew. */
    void asked() {
        notes.write(ASK, UUID.randomUUID().toString());
        notes.write(ASKED_AT, KeycloakClock.INSTANCE.instant().toString());
    }

    /** The id of the user; empty where the name is nobody's. */
    Optional<String> user() {
        return notes.read(USER);
    }

    /** The id of the user or, where the name is nobody's, one that is nobody's either. */
    String userOrNobody() {
        return user().orElseGet(() -> notes.read(NOBODY).orElseThrow());
    }

    /** What was asked for. */
    AskedCode code(AskedName name, Duration validity) {
        Instant askedAt = Instant.parse(notes.read(ASKED_AT).orElseThrow());
        return new AskedCode(
                notes.read(ASK).orElseThrow(), CodePurpose.RECOVERY, name, userOrNobody(), askedAt.plus(validity));
    }

    /** Ends the run. */
    void end() {
        notes.forget(USER);
        notes.forget(ASK);
    }
}
