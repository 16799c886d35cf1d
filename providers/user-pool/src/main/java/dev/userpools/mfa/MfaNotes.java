package dev.userpools.mfa;

import dev.userpools.internal.ExecutionNotes;
import dev.userpools.pool.MfaFactor;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** What one run of the step knows. */
final class MfaNotes {

    private static final String WAY = "user-pool-mfa-way";
    private static final String SET_UP = "user-pool-mfa-set-up";
    private static final String SECRET = "user-pool-mfa-secret";
    private static final String ADDRESS = "user-pool-mfa-address";

    private final ExecutionNotes notes;

    private MfaNotes(ExecutionNotes notes) {
        this.notes = notes;
    }

    static MfaNotes of(AuthenticationFlowContext context) {
        return new MfaNotes(ExecutionNotes.of(context));
    }

    /** The way whose page is shown. */
    Optional<String> way() {
        return notes.read(WAY);
    }

    void show(Way way) {
        notes.write(WAY, way.name());
    }

    void showChoice() {
        notes.forget(WAY);
    }

    /** The factor that is being set up. */
    Optional<MfaFactor> settingUp() {
        return notes.read(SET_UP).map(MfaFactor::valueOf);
    }

    void setUp(MfaFactor factor) {
        notes.write(SET_UP, factor.name());
    }

    /** The secret of the app that is being set up. It never comes from the page. */
    Optional<String> secret() {
        return notes.read(SECRET);
    }

    void secret(String secret) {
        notes.write(SECRET, secret);
    }

    /** The address that is being set up, to which a code went. */
    Optional<String> address() {
        return notes.read(ADDRESS);
    }

    void address(String address) {
        notes.write(ADDRESS, address);
    }

    void anotherAddress() {
        notes.forget(ADDRESS);
    }

    /** Forgets what was being set up. */
    void setUpAnother() {
        notes.forget(SET_UP);
        notes.forget(SECRET);
        notes.forget(ADDRESS);
    }
}
