package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** In how many seconds another code can be asked for; 0 means now. Asking counts nothing. */
public final class CodePauses {

    private final CodeLimits limits;
    private final Clock clock;

    CodePauses(CodeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Of a user, to an address. */
    public long of(RealmModel realm, UserModel user, CodePurpose purpose, Destination destination) {
        return seconds(limits.pauseEnd(realm.getId(), user.getId(), purpose, destination));
    }

    /** Of a name, known or not. */
    public long of(RealmModel realm, AskedName name, CodePurpose purpose) {
        return seconds(limits.pauseEnd(realm.getId(), name, purpose));
    }

    /** Full ones, so that whoever waits for them is not refused. */
    private long seconds(Optional<Instant> end) {
        return end.map(moment -> Duration.between(clock.instant(), moment)
                        .plusMillis(999)
                        .toSeconds())
                .orElse(0L);
    }
}
