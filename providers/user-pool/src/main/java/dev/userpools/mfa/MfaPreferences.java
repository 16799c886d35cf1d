package dev.userpools.mfa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.userpools.background.KeycloakClock;
import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * Where users' preferences are: in a credential of a type of their own. So Keycloak has them in its cache, exports them,
 * shows them to administrators and users, and lets both remove them.
 */
final class MfaPreferences {

    /** The type of the credential. */
    static final String TYPE = "user-pool-mfa";

    private static final Logger LOG = Logger.getLogger(MfaPreferences.class);
    private static final List<MfaFactor> KNOWN = List.of(MfaFactor.values());

    private MfaPreferences() {}

    /** What a user has chosen. */
    static MfaPreference of(UserModel user) {
        return stored(user).stream().findFirst().map(MfaPreferences::read).orElse(MfaPreference.NONE);
    }

    /** Whether a user has chosen anything. */
    static boolean exists(UserModel user) {
        return !stored(user).isEmpty();
    }

    /** Keeps what a user has chosen; who has chosen nothing has no such credential. */
    static void save(KeycloakSession session, UserModel user, MfaPreference preference) {
        if (preference.equals(MfaPreference.NONE)) {
            remove(user);
            return;
        }
        Optional<CredentialModel> before = stored(user).stream().findFirst();
        CredentialModel credential = before.orElseGet(MfaPreferences::empty);
        credential.setUserLabel(PreferenceLabel.of(session, user, preference));
        credential.setCredentialData(write(preference));
        if (before.isPresent()) {
            user.credentialManager().updateStoredCredential(credential);
        } else {
            user.credentialManager().createStoredCredential(credential);
        }
    }

    /** Forgets what a user has chosen. */
    static void remove(UserModel user) {
        stored(user).forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    }

    /** What a credential says; what this version does not know in it is left out. */
    static MfaPreference read(CredentialModel credential) {
        try {
            String data = Objects.requireNonNullElse(credential.getCredentialData(), "");
            return Optional.ofNullable(JsonSerialization.readValue(data, Data.class))
                    .map(Data::preference)
                    .orElse(MfaPreference.NONE);
        } catch (IOException unreadable) {
            LOG.warnf("Credential %s cannot be read; it counts as no preference.", credential.getId());
            return MfaPreference.NONE;
        }
    }

    /** What a credential is to say. */
    static String write(MfaPreference preference) {
        try {
            return JsonSerialization.writeValueAsString(Data.of(preference));
        } catch (IOException impossible) {
            throw new IllegalStateException("A preference could not be written", impossible);
        }
    }

    private static List<CredentialModel> stored(UserModel user) {
        return user.credentialManager().getStoredCredentialsByTypeStream(TYPE).toList();
    }

    private static CredentialModel empty() {
        CredentialModel credential = new CredentialModel();
        credential.setType(TYPE);
        credential.setCreatedDate(KeycloakClock.INSTANCE.millis());
        // The column takes no null.
        credential.setSecretData("{}");
        return credential;
    }

    /** In Cognito's words: {@code UserMFASettingList} and {@code PreferredMfaSetting}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Data(
            @JsonProperty("enabled") List<String> enabled,
            @JsonProperty("preferred") String preferred) {

        static Data of(MfaPreference preference) {
            return new Data(
                    preference.enabled().stream().map(MfaFactor::externalName).toList(),
                    preference.preferred().map(MfaFactor::externalName).orElse(null));
        }

        MfaPreference preference() {
            List<String> names = enabled == null ? List.of() : enabled;
            return new MfaPreference(
                    names.stream()
                            .flatMap(name -> Named.find(KNOWN, name).stream())
                            .toList(),
                    Named.find(KNOWN, preferred));
        }
    }
}
