package dev.userpools.recovery;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.AskedCode;
import dev.userpools.code.AskedName;
import dev.userpools.code.rule.CodePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one run of the step knows of whoever forgot his password. Each note bears the name of the execution: neither
 * another step nor another flow takes it for its own. The user himself is kept here rather than as the user of the sign-in,
 * as Keycloak's pages differ for a sign-in that has one.
 */
final class RecoveryNotes {

    private static final String USER = "user";
    private static final String NOBODY = "nobody";
    private static final String ASK = "ask";
    private static final String ASKED_AT = "asked-at";

    private final AuthenticationSessionModel signIn;
    private final String execution;

    private RecoveryNotes(AuthenticationSessionModel signIn, String execution) {
        this.signIn = signIn;
        this.execution = execution;
    }

    static RecoveryNotes of(AuthenticationFlowContext context) {
        return new RecoveryNotes(
                context.getAuthenticationSession(), context.getExecution().getId());
    }

    /** Whether a run has begun. */
    boolean exist() {
        return read(ASK).isPresent();
    }

    /** Begins a run. */
    void begin(Optional<UserModel> user) {
        write(USER, user.map(UserModel::getId).orElse(null));
        write(NOBODY, UUID.randomUUID().toString());
        asked();
    }

    /** A code is asked for: from now on, what is tried is counted anew. */
    void asked() {
        write(ASK, UUID.randomUUID().toString());
        write(ASKED_AT, KeycloakClock.INSTANCE.instant().toString());
    }

    /** The id of the user; empty where the name is nobody's. */
    Optional<String> user() {
        return read(USER);
    }

    /** The id of the user or, where the name is nobody's, one that is nobody's either. */
    String userOrNobody() {
        return user().orElseGet(() -> read(NOBODY).orElseThrow());
    }

    /** What was asked for. */
    AskedCode code(AskedName name, Duration validity) {
        Instant askedAt = Instant.parse(read(ASKED_AT).orElseThrow());
        return new AskedCode(
                read(ASK).orElseThrow(), CodePurpose.RECOVERY, name, userOrNobody(), askedAt.plus(validity));
    }

    /** Ends the run. */
    void end() {
        write(USER, null);
        write(ASK, null);
    }

    private Optional<String> read(String note) {
        return Optional.ofNullable(signIn.getAuthNote(key(note)));
    }

    private void write(String note, String value) {
        if (value == null) {
            signIn.removeAuthNote(key(note));
        } else {
            signIn.setAuthNote(key(note), value);
        }
    }

    private String key(String note) {
        return execution + ".user-pool-" + note;
    }
}
