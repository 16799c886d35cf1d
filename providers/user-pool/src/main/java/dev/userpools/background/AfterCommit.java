package dev.userpools.background;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Work that is begun only once a session's transaction has ended well: what was written can then be read by others. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs work after the commit of the session's transaction, not at all if that fails. */
    public static void run(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                work.run();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
