package dev.userpools.mfa;

import dev.userpools.device.RememberedDevices;

/** The devices of the user of a sign-in. */
final class Devices {

    /** The type of the credentials that stand for them. */
    static final String TYPE = RememberedDevices.CREDENTIAL_TYPE;

    private final MfaSignIn signIn;
    private final RememberedDevices devices;

    private Devices(MfaSignIn signIn) {
        this.signIn = signIn;
        this.devices = RememberedDevices.of(
                signIn.context().getSession(), signIn.context().getRealm(), signIn.pool());
    }

    static Devices of(MfaSignIn signIn) {
        return new Devices(signIn);
    }

    /** Whether a page asks the user. */
    boolean asks() {
        return devices.asks();
    }

    /** Whether he is not asked for his second factor here again. */
    boolean isRemembered() {
        return devices.isRemembered(signIn.user());
    }

    /** The user has passed here. */
    void passed(boolean says) {
        if (says || !devices.asks()) {
            devices.remember(signIn.user());
        }
    }
}
