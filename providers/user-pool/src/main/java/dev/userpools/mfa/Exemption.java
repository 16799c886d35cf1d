package dev.userpools.mfa;

import dev.userpools.account.Accounts;
import dev.userpools.internal.FlowDemand;
import org.keycloak.models.UserModel;

/** Sign-ins that go on without a second factor although the user would be asked for one. */
final class Exemption {

    private Exemption() {}

    /** Whether the sign-in is one. Where a flow asks for a higher level, none is. */
    static boolean applies(MfaSignIn signIn) {
        return !isDemanded(signIn)
                && (isFirstSignIn(signIn) || Devices.of(signIn).isRemembered());
    }

    /** Whether the flow asks for a second factor whoever the user is. */
    static boolean isDemanded(MfaSignIn signIn) {
        return FlowDemand.isUnconditional(signIn.context());
    }

    /**
     * The first one after a confirmed sign-up: the confirmed contact does for a factor (cognito-spec §8, one-time exception).
     * Who has not confirmed it comes to that before he gets anywhere.
     */
    static boolean isFirstSignIn(MfaSignIn signIn) {
        UserModel user = signIn.user();
        Accounts accounts = Accounts.of(signIn.context().getSession());
        if (accounts.isNewcomer(user)) {
            accounts.remove(user);
            return signIn.pool().mfa().isRequired();
        }
        return accounts.unconfirmed(user).isPresent();
    }
}
