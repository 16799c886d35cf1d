package dev.userpools.mfa;

import dev.userpools.pool.MfaFactor;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What one run of the step knows. Each note bears the name of the execution: neither another step nor another tab takes it
 * for its own.
 */
final class MfaNotes {

    private static final String WAY = "way";
    private static final String SET_UP = "set-up";
    private static final String SECRET = "secret";
    private static final String ADDRESS = "address";

    private final AuthenticationSessionModel signIn;
    private final String execution;

    private MfaNotes(AuthenticationSessionModel signIn, String execution) {
        this.signIn = signIn;
        this.execution = execution;
    }

    static MfaNotes of(AuthenticationFlowContext context) {
        return new MfaNotes(
                context.getAuthenticationSession(), context.getExecution().getId());
    }

    /** The way whose page is shown. */
    Optional<String> way() {
        return read(WAY);
    }

    void show(Way way) {
        write(WAY, way.name());
    }

    void showChoice() {
        write(WAY, null);
    }

    /** The factor that is being set up. */
    Optional<MfaFactor> settingUp() {
        return read(SET_UP).map(MfaFactor::valueOf);
    }

    void setUp(MfaFactor factor) {
        write(SET_UP, factor.name());
    }

    /** The secret of the app that is being set up. It never comes from the page. */
    Optional<String> secret() {
        return read(SECRET);
    }

    void secret(String secret) {
        write(SECRET, secret);
    }

    /** The address that is being set up, to which a code went. */
    Optional<String> address() {
        return read(ADDRESS);
    }

    void address(String address) {
        write(ADDRESS, address);
    }

    void anotherAddress() {
        write(ADDRESS, null);
    }

    /** Forgets what was being set up. */
    void setUpAnother() {
        write(SET_UP, null);
        write(SECRET, null);
        write(ADDRESS, null);
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
        return execution + ".user-pool-mfa-" + note;
    }
}
