package dev.userpools.federation;

import dev.userpools.pool.component.UserPools;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The user names of users of identity providers: {@code <provider>_<subject>}, as Cognito's (cognito-spec §11). */
final class FederatedUsername {

    /** What a user name is in Cognito (cognito-spec §1). */
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

    private FederatedUsername() {}

    /**
     * With a digest in the subject's place where the subject makes no user name, or one that somebody else has: Keycloak's
     * are in lower case, while subjects that differ in case alone are two users. Empty where the realm has no pool.
     */
    static Optional<String> of(KeycloakSession session, RealmModel realm, String alias, String subject) {
        return UserPools.of(realm).map(pool -> {
            String name = alias + '_' + subject;
            boolean isFree = VALID.matcher(name).matches() && !isSomebodyElses(session, realm, name);
            return isFree ? name : alias + '_' + digest(subject);
        });
    }

    /** Who can sign in by no other way may be the same user, whose link was taken away: he is asked, and proves it. */
    private static boolean isSomebodyElses(KeycloakSession session, RealmModel realm, String name) {
        UserModel user = session.users().getUserByUsername(realm, name);
        return user != null
                && (user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                        || session.users()
                                .getFederatedIdentitiesStream(realm, user)
                                .findAny()
                                .isPresent());
    }

    private static String digest(String subject) {
        return HexFormat.of().formatHex(HashUtils.hash(JavaAlgorithm.SHA256, subject.getBytes(StandardCharsets.UTF_8)));
    }
}
