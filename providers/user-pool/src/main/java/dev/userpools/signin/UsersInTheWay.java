package dev.userpools.signin;

import dev.userpools.internal.LocalUserNames;
import dev.userpools.internal.UserFact;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.SignInSettings;
import dev.userpools.sms.PhoneNumbers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What users sign in with can be changed while the pool has users (Cognito cannot: complaint C1), unless some of them
 * could not sign in any more, or not for sure as themselves. Those are named, and nothing is changed.
 */
public final class UsersInTheWay {

    private static final int NAMED = 10;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings before;
    private final SignInSettings after;

    private UsersInTheWay(KeycloakSession session, RealmModel realm, SignInSettings before, SignInSettings after) {
        this.session = session;
        this.realm = realm;
        this.before = before;
        this.after = after;
    }

    /**
     * Why a change of what signs in is refused.
     *
     * @param before the settings until now; those of a pool without any sign-in names where there was none
     * @return empty where no user is in the way
     */
    public static Optional<String> of(
            KeycloakSession session, RealmModel realm, SignInSettings before, SignInSettings after) {
        if (before.attributes().equals(after.attributes()) && before.hasNoUserNames() == after.hasNoUserNames()) {
            return Optional.empty();
        }
        return new UsersInTheWay(session, realm, before, after).problem();
    }

    private Optional<String> problem() {
        Stream<Optional<String>> problems = after.hasNoUserNames()
                ? Stream.of(
                        named(Set.of(), facts(after.usernameAttributes(), false), "have none of these"),
                        shared(ContactAttribute.EMAIL, UserFact.SHARES_EMAIL),
                        shared(ContactAttribute.PHONE_NUMBER, UserFact.SHARES_PHONE_NUMBER),
                        likeAnEmail(),
                        likeANumber())
                : Stream.of(withoutName(), likeAnEmail(), likeANumber());
        return problems.flatMap(Optional::stream).findFirst();
    }

    /** Two users of one address could not both sign in with it. */
    private Optional<String> shared(ContactAttribute attribute, UserFact shares) {
        return after.usernameAttributes().contains(attribute)
                ? named(Set.of(shares), Set.of(), "share their " + attribute.externalName() + " with somebody")
                : Optional.empty();
    }

    /** Users who were given no user name of their own need something else to sign in with. */
    private Optional<String> withoutName() {
        return named(
                Set.of(UserFact.IS_NAMED_BY_HIS_ID),
                facts(after.aliases(), true),
                "have no user name of their own and could not sign in any more");
    }

    /** Keycloak looks for user names first: somebody else's address would sign its owner in no more. */
    private Optional<String> likeAnEmail() {
        return isNew(ContactAttribute.EMAIL)
                ? named(
                        Set.of(UserFact.IS_NAMED_LIKE_ANOTHERS_EMAIL),
                        Set.of(),
                        "have a user name in the form of an e-mail address that is not their own")
                : Optional.empty();
    }

    private Optional<String> likeANumber() {
        return isNew(ContactAttribute.PHONE_NUMBER)
                ? named(
                        Set.of(UserFact.IS_NAMED_LIKE_ANOTHERS_NUMBER),
                        Set.of(),
                        "have a user name in the form of a phone number that is not their own",
                        name -> PhoneNumbers.normalized(name, after.defaultPhoneRegion())
                                .isPresent())
                : Optional.empty();
    }

    private boolean isNew(ContactAttribute attribute) {
        return after.attributes().contains(attribute) && !before.attributes().contains(attribute);
    }

    private Optional<String> named(Set<UserFact> all, Set<UserFact> none, String what) {
        return named(all, none, what, name -> true);
    }

    private Optional<String> named(Set<UserFact> all, Set<UserFact> none, String what, Predicate<String> really) {
        try (Stream<String> names = LocalUserNames.of(session, realm, all, none)) {
            List<String> found = names.filter(really).toList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            String more = found.size() > NAMED ? ", …" : "";
            return Optional.of(found.size() + (found.size() == 1 ? " user is" : " users are") + " in the way, who "
                    + what + ": "
                    + String.join(", ", found.subList(0, Math.min(NAMED, found.size()))) + more);
        }
    }

    private static Set<UserFact> facts(List<ContactAttribute> attributes, boolean verified) {
        Set<UserFact> facts = EnumSet.noneOf(UserFact.class);
        for (ContactAttribute attribute : attributes) {
            facts.add(
                    switch (attribute) {
                        case EMAIL -> verified ? UserFact.HAS_VERIFIED_EMAIL : UserFact.HAS_EMAIL;
                        case PHONE_NUMBER -> verified ? UserFact.HAS_VERIFIED_PHONE_NUMBER : UserFact.HAS_PHONE_NUMBER;
                        case PREFERRED_USERNAME -> UserFact.HAS_PREFERRED_USERNAME;
                    });
        }
        return facts;
    }
}
