package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.code.rule.NetworkAddress;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** How many codes can be sent and tried (design §6, cognito-spec §6). */
final class CodeLimits {

    /** How often one code is compared with others before it is dead. */
    static final int COMPARISONS = 5;

    /** The pause between two codes to one address. */
    static final Duration COOLDOWN = Duration.ofSeconds(30);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Counters counters;
    private final CodeOptions options;

    CodeLimits(Counters counters, CodeOptions options) {
        this.counters = counters;
        this.options = options;
    }

    /**
     * Counts a code that is to be sent. Every limit is asked, the narrowest first: what one of them refuses uses up nothing
     * of the wider ones, which others share.
     *
     * @param asked when it was asked for
     * @return empty where it may be sent
     */
    Optional<IssueResult> send(String realmId, String userId, CodeRequest request, Instant asked) {
        CodePurpose purpose = request.purpose();
        return pause(sends(realmId, userId, purpose) + '/' + address(request.destination()), asked)
                .or(() -> refused(counters.add(sends(realmId, userId, purpose), purpose.sendsPerHour(), asked, HOUR)))
                .or(() -> request.ofOwner() ? Optional.empty() : shared(request, asked));
    }

    /** Counts somebody on the network who asks for a code. */
    Optional<IssueResult> ask(String ipAddress) {
        return refused(counters.add("asked-by/" + NetworkAddress.of(ipAddress), options.sendsPerIpAddress(), HOUR));
    }

    /** Counts somebody who asks for a code for a name, which may be nobody's. */
    Optional<IssueResult> ask(String realmId, AskedName name, CodePurpose purpose, Instant asked) {
        String what = asks(realmId, name, purpose);
        return pause(what, asked).or(() -> refused(counters.add(what, purpose.sendsPerHour(), asked, HOUR)));
    }

    /** When the pause after a code that was sent to an address ends; empty where there is none. */
    Optional<Instant> pauseEnd(String realmId, String userId, CodePurpose purpose, Destination destination) {
        return counters.end(cooldown(sends(realmId, userId, purpose) + '/' + address(destination)));
    }

    /** When the pause after a code that was asked for under a name, which may be nobody's, ends. */
    Optional<Instant> pauseEnd(String realmId, AskedName name, CodePurpose purpose) {
        return counters.end(cooldown(asks(realmId, name, purpose)));
    }

    /** Counts a code that is to be tried; whether it may be. */
    boolean tryOne(String realmId, String subject, CodePurpose purpose) {
        return counters.add(tries(realmId, subject, purpose), purpose.checksPerHour(), HOUR)
                .isEmpty();
    }

    /** Counts a code that is to be tried for a name, which may be nobody's; whether it may be. */
    boolean tryOne(String realmId, AskedName name, CodePurpose purpose) {
        return tryOne(realmId, subject(name), purpose);
    }

    /** Counts a comparison with one code; whether it may be made. */
    boolean compare(String codeId, Duration life) {
        return counters.add("compared/" + codeId, COMPARISONS, life).isEmpty();
    }

    /** A comparison that was right was none too many. */
    void compared(String codeId) {
        counters.takeBack("compared/" + codeId);
    }

    /** Starts counting anew what a user has sent and tried, under any of his names, and what anybody has sent to him. */
    void lift(String realmId, UserPool pool, UserModel user) {
        Arrays.stream(DeliveryMedium.values())
                .flatMap(medium -> Destination.of(pool, user, medium).stream())
                .forEach(destination -> counters.forget(sentTo(destination)));
        for (CodePurpose purpose : CodePurpose.values()) {
            lift(realmId, user.getId(), purpose, Optional.empty());
        }
        Stream.concat(
                        Stream.of(user.getUsername()),
                        Arrays.stream(ContactAttribute.values())
                                .flatMap(attribute -> user.getAttributeStream(attribute.externalName())))
                .forEach(name -> lift(realmId, AskedName.of(name, Optional.empty())));
    }

    /**
     * Starts counting anew what a user has sent and tried for a purpose.
     *
     * @param destination where another may be sent without a pause
     */
    void lift(String realmId, String userId, CodePurpose purpose, Optional<Destination> destination) {
        String sends = sends(realmId, userId, purpose);
        counters.forget(sends);
        counters.forget(tries(realmId, userId, purpose));
        destination.ifPresent(known -> counters.forget(cooldown(sends + '/' + address(known))));
    }

    /** Starts counting anew what was asked for and tried under a name. */
    private void lift(String realmId, AskedName name) {
        for (CodePurpose purpose : CodePurpose.values()) {
            counters.forget(asks(realmId, name, purpose));
            counters.forget(tries(realmId, subject(name), purpose));
        }
    }

    /** Counts a code where others count too. */
    private Optional<IssueResult> shared(CodeRequest request, Instant asked) {
        return request.ipAddress()
                .flatMap(this::ask)
                .or(() -> refused(
                        counters.add(sentTo(request.destination()), options.sendsPerDestination(), asked, HOUR)));
    }

    private Optional<IssueResult> pause(String what, Instant asked) {
        return counters.add(cooldown(what), 1, asked, COOLDOWN).map(IssueResult.TooSoon::new);
    }

    private static Optional<IssueResult> refused(Optional<Instant> again) {
        return again.map(IssueResult.TooMany::new);
    }

    private static String cooldown(String what) {
        return "cooldown/" + what;
    }

    private static String address(Destination destination) {
        return destination.medium() + ":" + destination.address();
    }

    /** Not of one realm: a number costs money whoever sends to it. */
    private static String sentTo(Destination destination) {
        return "sent-to/" + address(destination);
    }

    private static String asks(String realmId, AskedName name, CodePurpose purpose) {
        return "asked/" + realmId + '/' + purpose + '/' + name.value();
    }

    /** In the place of a user's id, which has no blanks. */
    private static String subject(AskedName name) {
        return "the name " + name.value();
    }

    private static String sends(String realmId, String userId, CodePurpose purpose) {
        return "sent/" + realmId + '/' + userId + '/' + purpose;
    }

    private static String tries(String realmId, String subject, CodePurpose purpose) {
        return "tried/" + realmId + '/' + subject + '/' + purpose;
    }
}
