package dev.userpools.internal;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.keycloak.forms.login.freemarker.model.TotpBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.CredentialValidation;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.utils.CredentialHelper;

/** Users' authenticator apps: Keycloak's one-time passwords, by the realm's policy for them. */
public final class AuthenticatorApp {

    private static final int SECRET_LENGTH = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    private AuthenticatorApp(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** The apps of a user. */
    public static AuthenticatorApp of(KeycloakSession session, RealmModel realm, UserModel user) {
        return new AuthenticatorApp(session, realm, user);
    }

    /** A secret for a new one. */
    public static String newSecret() {
        return HmacOTP.generateSecret(SECRET_LENGTH);
    }

    /** Those he has set up, his first one first. */
    public List<Device> devices() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .map(stored -> new Device(stored.getId(), stored.getUserLabel() == null ? "" : stored.getUserLabel()))
                .toList();
    }

    /**
     * Whether a code is the one an app shows now. It is used up.
     *
     * @param device the id of the app; one that is not the user's, or none, means his first
     */
    public boolean takes(String device, String code) {
        List<Device> devices = devices();
        String id = devices.stream()
                .map(Device::id)
                .filter(known -> known.equals(device))
                .findFirst()
                .orElseGet(() -> devices.isEmpty() ? "" : devices.get(0).id());
        return user.credentialManager().isValid(new UserCredentialModel(id, OTPCredentialModel.TYPE, code));
    }

    /** What a page shows for a new one, in the words of Keycloak's own page: {@code totpSecretQrCode} and so on. */
    public Object setUp(String secret, UriBuilder uri) {
        return new TotpBean(session, realm, user, uri, secret);
    }

    /**
     * Sets a new one up.
     *
     * @param label how the user calls it; empty for none
     */
    public Outcome add(String secret, String code, String label) {
        OTPCredentialModel credential =
                OTPCredentialModel.createFromPolicy(realm, secret, label.isEmpty() ? null : label);
        if (!CredentialValidation.validOTP(
                code, credential, realm.getOTPPolicy().getLookAheadWindow())) {
            return Outcome.WRONG_CODE;
        }
        try {
            return CredentialHelper.createOTPCredential(session, realm, user, code, credential)
                    ? Outcome.ADDED
                    : Outcome.WRONG_CODE;
        } catch (ModelDuplicateException taken) {
            return Outcome.LABEL_TAKEN;
        }
    }

    /** What became of a new one. */
    public enum Outcome {
        ADDED,
        WRONG_CODE,
        LABEL_TAKEN
    }

    /**
     * An app that is set up.
     *
     * @param label how the user calls it; empty for none
     */
    public record Device(String id, String label) {}
}
