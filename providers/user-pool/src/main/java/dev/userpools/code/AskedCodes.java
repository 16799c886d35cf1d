package dev.userpools.code;

import dev.userpools.code.rule.TypedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.RealmModel;

/**
 * Compares codes where the answer must not tell whether there is a user, or a code of his. Every answer but the one to the
 * right code follows from the name and from what was asked for under it alone: what becomes of the user's own code, under
 * another of his names or in another browser, shows nowhere. And each answer takes the same statements.
 */
final class AskedCodes {

    private final CodeStore store;
    private final CodeLimits limits;
    private final CodeDigest digests;
    private final Clock clock;

    AskedCodes(CodeStore store, CodeLimits limits, CodeDigest digests, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * Compares a code.
     *
     * @param isLive whether a row can still be used
     */
    CheckResult compare(RealmModel realm, AskedCode asked, TypedCode typed, Predicate<CodeEntity> isLive) {
        if (!limits.tryOne(realm.getId(), asked.name(), asked.purpose())) {
            return new CheckResult.TooMany();
        }
        Instant now = clock.instant();
        if (!now.isBefore(asked.expires()) || !limits.compare(asked.id(), Duration.between(now, asked.expires()))) {
            return new CheckResult.Expired();
        }
        Optional<CodeEntity> row = store.of(asked.userId()).stream()
                .filter(found -> found.purpose == asked.purpose() && !found.byLink && isLive.test(found))
                .findFirst();
        String compared = row.map(found -> found.id).orElse(asked.id() + "/none");
        // However many ask for it, and under whatever names, one code is compared five times.
        boolean mayCompare =
                limits.compare(compared, row.map(CodeEntity::life).orElse(Duration.between(now, asked.expires())));
        if (!matches(row, typed) || !mayCompare) {
            return new CheckResult.Mismatch();
        }
        limits.compared(asked.id());
        limits.compared(compared);
        return new CheckResult.Accepted(WaitingCode.of(row.orElseThrow()));
    }

    private boolean matches(Optional<CodeEntity> row, TypedCode typed) {
        if (row.isEmpty()) {
            digests.pretend(typed.digits());
            return false;
        }
        return digests.matches(row.get(), typed.digits());
    }
}
