package dev.userpools.verification;

import dev.userpools.account.Accounts;
import dev.userpools.account.NewcomerAccount;
import dev.userpools.account.UnconfirmedAccount;
import dev.userpools.background.KeycloakClock;
import dev.userpools.code.CodeRequest;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.Destination;
import dev.userpools.mfa.SecondFactors;
import dev.userpools.mfa.rule.MfaDecision;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.VerificationOption;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.signin.SignInNames;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sign-ups that are to be confirmed (cognito-spec §5, §6: {@code SignUp}, {@code ConfirmSignUp}). */
final class SignUps {

    /** Cognito sends a text message only where a user has both. */
    private static final List<DeliveryMedium> MEDIA = List.of(DeliveryMedium.SMS, DeliveryMedium.EMAIL);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;
    private final Accounts accounts;

    SignUps(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
        this.accounts = Accounts.of(session);
    }

    /** Keeps a new user's language, and lets him confirm his sign-up if the pool verifies anything by itself. */
    void started(UserModel user) {
        keepLanguage(user);
        if (media().isEmpty()) {
            return;
        }
        PoolActions.complete(realm);
        accounts.save(UnconfirmedAccount.signedUp(user.getId(), realm.getId(), KeycloakClock.INSTANCE.instant()));
        user.addRequiredAction(PoolActions.CONFIRM_SIGN_UP);
        send(user);
    }

    /** Messages to him that come of no page, such as what an administrator causes, are in it too. */
    private void keepLanguage(UserModel user) {
        if (realm.isInternationalizationEnabled() && user.getFirstAttribute(UserModel.LOCALE) == null) {
            user.setSingleAttribute(
                    UserModel.LOCALE, session.getContext().resolveLocale(user).toLanguageTag());
        }
    }

    /** Where the code goes; empty where only an administrator can confirm the sign-up. */
    Optional<Destination> destination(UserModel user) {
        return media().stream()
                .flatMap(medium -> Destination.of(pool, user, medium).stream())
                .findFirst();
    }

    /** Sends another code; empty where there is nowhere to send it to. */
    Optional<IssueResult> send(UserModel user) {
        return send(user, Origin.ipAddress(session));
    }

    /**
     * The same.
     *
     * @param ipAddress who asks, over the network; empty where it is an administrator
     */
    Optional<IssueResult> send(UserModel user, Optional<String> ipAddress) {
        return destination(user)
                .map(destination -> Codes.of(session)
                        .issue(
                                realm,
                                user,
                                new CodeRequest(
                                        CodePurpose.SIGN_UP,
                                        destination,
                                        pool.verification().codeValidity(),
                                        isByLink(destination),
                                        ipAddress,
                                        Origin.application(session))));
    }

    /** Whether what was sent there can still be used. It may not even have been sent, if too many were asked for. */
    boolean isWaiting(UserModel user, Destination destination) {
        return Codes.of(session)
                .waiting(user, CodePurpose.SIGN_UP, destination.medium().address())
                .isPresent();
    }

    /** Whether a sign-up with that address is confirmed by a link. */
    boolean isByLink(Destination destination) {
        return destination.medium() == DeliveryMedium.EMAIL
                && pool.verification().option() == VerificationOption.CONFIRM_WITH_LINK;
    }

    /** Whether an address was verified by other means, as by an administrator: there is nothing left to confirm. */
    boolean isVerified(UserModel user) {
        return media().stream().map(DeliveryMedium::address).anyMatch(address -> SignInNames.isVerified(user, address));
    }

    /** Makes the user an ordinary one; where everybody needs a second factor, his next sign-in is the exception. */
    void confirmed(UserModel user) {
        accounts.remove(user);
        if (pool.mfa().isRequired()) {
            accounts.save(new NewcomerAccount(user.getId(), realm.getId(), KeycloakClock.INSTANCE.instant()));
        }
        user.removeRequiredAction(PoolActions.CONFIRM_SIGN_UP);
        for (ContactAttribute attribute : ContactAttribute.VERIFIABLE) {
            Codes.of(session).cancel(user, CodePurpose.SIGN_UP, attribute);
        }
    }

    /**
     * Notes that a user signs in who has confirmed his sign-up, and who was asked for no second factor while he had not.
     *
     * @return false where he would be asked now, and that exception was another sign-in already
     */
    boolean signedIn(UserModel user) {
        boolean isNewcomer = accounts.isNewcomer(user);
        if (isNewcomer) {
            accounts.remove(user);
        }
        return isNewcomer || SecondFactors.of(pool).decide(user) instanceof MfaDecision.NotNeeded;
    }

    private List<DeliveryMedium> media() {
        return MEDIA.stream()
                .filter(medium -> pool.verification().automatic().contains(medium.address()) && pool.sends(medium))
                .toList();
    }
}
