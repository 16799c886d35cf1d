package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one run of a step notes in the sign-in. Each note bears the name of the execution: neither another step nor another
 * flow takes it for its own.
 */
public final class ExecutionNotes {

    private final AuthenticationSessionModel signIn;
    private final String execution;

    private ExecutionNotes(AuthenticationSessionModel signIn, String execution) {
        this.signIn = signIn;
        this.execution = execution;
    }

    /** Those of the step that runs. */
    public static ExecutionNotes of(AuthenticationFlowContext context) {
        return new ExecutionNotes(
                context.getAuthenticationSession(), context.getExecution().getId());
    }

    /** A note; empty where there is none. */
    public Optional<String> read(String note) {
        return Optional.ofNullable(signIn.getAuthNote(key(note)));
    }

    /** Writes a note. */
    public void write(String note, String value) {
        signIn.setAuthNote(key(note), value);
    }

    /** Forgets a note, if there is one. */
    public void forget(String note) {
        signIn.removeAuthNote(key(note));
    }

    private String key(String note) {
        return execution + "." + note;
    }
}
