package dev.userpools.code;

import dev.userpools.code.rule.CodeGenerator;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.code.rule.TypedCode;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** Issues and checks codes. Rows and messages are part of the session's transaction; what is counted is not. */
public final class Codes implements Provider {

    private final CodeStore store;
    private final CodeSender sender;
    private final CodeLimits limits;
    private final CodeDigest digests;
    private final Clock clock;
    private final AskedCodes asked;

    Codes(KeycloakSession session, CodeLimits limits, CodeDigest digests, CodeGenerator generator, Clock clock) {
        this.store = new CodeStore(session);
        this.sender = new CodeSender(session, digests, generator, clock);
        this.limits = limits;
        this.digests = digests;
        this.clock = clock;
        this.asked = new AskedCodes(store, limits, digests, clock);
    }

    /** The codes of a session. */
    public static Codes of(KeycloakSession session) {
        return session.getProvider(Codes.class);
    }

    /** Sends a user a code; the one he had for that purpose and kind of address is void. */
    public IssueResult issue(RealmModel realm, UserModel user, CodeRequest request) {
        return issue(realm, user, request, clock.instant());
    }

    /**
     * The same for somebody who does not wait for it.
     *
     * @param asked when he asked: the next time he may is reckoned from then, however late this is done
     */
    public IssueResult issue(RealmModel realm, UserModel user, CodeRequest request, Instant asked) {
        IssueResult result = limits.send(realm.getId(), user.getId(), request, asked)
                .orElseGet(() -> new IssueResult.Issued(sender.send(realm, user, request)));
        CodeMetrics.issued(request.purpose(), result);
        return result;
    }

    /** Counts somebody who asks for a code for a name, known or not; empty where he may. */
    public Optional<IssueResult> ask(
            RealmModel realm, AskedName name, CodePurpose purpose, String ipAddress, Instant asked) {
        return limits.ask(realm.getId(), name, purpose, asked).or(() -> limits.ask(ipAddress));
    }

    /** The pauses between two codes. */
    public CodePauses pauses() {
        return new CodePauses(limits, clock);
    }

    /** Counts another message that goes out in the place of a code; empty where it may. */
    public Optional<IssueResult> count(
            RealmModel realm, UserModel user, CodePurpose purpose, Destination destination, Instant asked) {
        return limits.send(
                realm.getId(),
                user.getId(),
                new CodeRequest(purpose, destination, Duration.ZERO, false, Optional.empty(), Optional.empty()),
                asked);
    }

    /**
     * Compares a code with the one the user was sent. The answer shows whether he was sent any, which is for himself alone
     * to know: of somebody who has not proved who he is, {@link #check(RealmModel, AskedCode, String)} takes it.
     *
     * @param typed as he typed it; null means none
     */
    public CheckResult check(
            RealmModel realm, UserModel user, CodePurpose purpose, ContactAttribute attribute, String typed) {
        return check(purpose, typed, code -> compare(realm, user, purpose, attribute, code));
    }

    /**
     * Compares a code with the one a user was sent, if there is a user and he was sent any: nothing but the right code shows
     * it.
     *
     * @param typed as somebody typed it; null means none
     */
    public CheckResult check(RealmModel realm, AskedCode code, String typed) {
        return check(code.purpose(), typed, digits -> asked.compare(realm, code, digits, this::isLive));
    }

    private static CheckResult check(CodePurpose purpose, String typed, Function<TypedCode, CheckResult> comparison) {
        CheckResult result = TypedCode.of(typed).map(comparison).orElseGet(CheckResult.Malformed::new);
        CodeMetrics.checked(purpose, result);
        return result;
    }

    private CheckResult compare(
            RealmModel realm, UserModel user, CodePurpose purpose, ContactAttribute attribute, TypedCode code) {
        if (!limits.tryOne(realm.getId(), user.getId(), purpose)) {
            return new CheckResult.TooMany();
        }
        Optional<CodeEntity> live = store.find(user.getId(), purpose, attribute)
                .filter(row -> !row.byLink)
                .filter(this::isLive);
        // Counted before it is compared: of a thousand guesses at one moment five are compared.
        if (live.isEmpty() || !limits.compare(live.get().id, live.get().life())) {
            return new CheckResult.Expired();
        }
        if (!digests.matches(live.get(), code.digits())) {
            return new CheckResult.Mismatch();
        }
        limits.compared(live.get().id);
        return new CheckResult.Accepted(WaitingCode.of(live.get()));
    }

    /**
     * The code a link stands for. Looking uses nothing up: programs that guard mailboxes open links before people do.
     *
     * @return empty where it is used, too old, altered or of another realm
     */
    public Optional<WaitingCode> find(RealmModel realm, ConfirmationLink link) {
        return store.find(link.codeId())
                .filter(row -> row.byLink && row.realmId.equals(realm.getId()) && isLive(row))
                .filter(row -> digests.matches(row, link.token()))
                .map(WaitingCode::of);
    }

    /**
     * Uses a code up.
     *
     * @return whether it was still there: of two requests at the same moment one uses it
     */
    public boolean use(WaitingCode code) {
        return store.remove(code.id());
    }

    /** Counts a code of another kind that is to be tried, as an authenticator app's; whether it may be. */
    public boolean mayTry(RealmModel realm, UserModel user, CodePurpose purpose) {
        return limits.tryOne(realm.getId(), user.getId(), purpose);
    }

    /** Starts counting anew what a user has sent and tried for a purpose, as he has proved who he is. */
    public void proved(RealmModel realm, UserModel user, CodePurpose purpose, Optional<Destination> destination) {
        limits.lift(realm.getId(), user.getId(), purpose, destination);
    }

    /** What a user was sent for a purpose and has not used, while it lasts. */
    public Optional<WaitingCode> waiting(UserModel user, CodePurpose purpose, ContactAttribute attribute) {
        return store.find(user.getId(), purpose, attribute)
                .filter(row -> clock.millis() < row.expires)
                .map(WaitingCode::of);
    }

    /** All a user was sent and can still use, the newest first. */
    public List<WaitingCode> waiting(UserModel user) {
        return store.of(user.getId()).stream()
                .filter(this::isLive)
                .map(WaitingCode::of)
                .toList();
    }

    /** Makes void what a user was sent. */
    public void cancel(UserModel user, CodePurpose purpose, ContactAttribute attribute) {
        store.remove(user.getId(), purpose, attribute);
    }

    /** Starts counting anew what a user has sent and tried, under any of his names, and what anybody has sent to him. */
    public void lift(RealmModel realm, UserPool pool, UserModel user) {
        limits.lift(realm.getId(), pool, user);
    }

    /** Whether a message still has the code its user can use. */
    boolean isCurrent(WaitingCode code, String secret) {
        return store.find(code.id())
                .filter(this::isLive)
                .filter(row -> digests.matches(row, row.byLink ? ConfirmationLink.tokenOf(secret) : secret))
                .isPresent();
    }

    private boolean isLive(CodeEntity row) {
        return clock.millis() < row.expires && digests.canRead(row);
    }

    @Override
    public void close() {}
}
