package dev.userpools.mfa;

import dev.userpools.internal.Page;
import dev.userpools.message.Destination;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.UserPool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** The page on which a user chooses his second factors. */
final class PreferencePage {

    private final UserPool pool;
    private final UserModel user;

    PreferencePage(UserPool pool, UserModel user) {
        this.pool = pool;
        this.user = user;
    }

    /** The page with what is ticked. */
    Page with(PreferenceForm ticked) {
        return Page.of("mfa-preference")
                .with("isRequired", pool.mfa().isRequired())
                .with("hasApp", SecondFactors.hasApp(user))
                .with("offersApp", pool.mfa().offers(MfaFactor.SOFTWARE_TOKEN_MFA))
                .with("messages", messages(ticked))
                .with("preferable", preferable())
                .with("preferred", ticked.preferred());
    }

    private List<Map<String, Object>> messages(PreferenceForm ticked) {
        return offeredMessages().map(factor -> message(factor, ticked)).toList();
    }

    private Map<String, Object> message(MfaFactor factor, PreferenceForm ticked) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("factor", factor.externalName());
        shown.put("ticked", ticked.factors().contains(factor.externalName()));
        destination(factor).ifPresent(destination -> shown.put("destination", destination.masked()));
        return shown;
    }

    /** What the user could be asked for. */
    private List<String> preferable() {
        Stream<MfaFactor> app = SecondFactors.hasApp(user) ? Stream.of(MfaFactor.SOFTWARE_TOKEN_MFA) : Stream.empty();
        return Stream.concat(
                        app,
                        offeredMessages().filter(factor -> destination(factor).isPresent()))
                .map(MfaFactor::externalName)
                .toList();
    }

    private Stream<MfaFactor> offeredMessages() {
        return pool.mfa().factors().stream().filter(factor -> factor.medium().isPresent());
    }

    private Optional<Destination> destination(MfaFactor factor) {
        return SecondFactors.of(pool).destination(user, factor);
    }
}
