package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.userpools.account.Accounts;
import dev.userpools.account.InvitationState;
import dev.userpools.account.InvitedAccount;
import dev.userpools.account.UserStatus;
import dev.userpools.code.Codes;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.device.RememberedDevices;
import dev.userpools.internal.BruteForce;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.SignInNames;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A user's pool status. Times are ISO-8601 UTC, to the second.
 *
 * @param temporaryPasswordExpires null for an ordinary user
 * @param accountExpires when the account is removed unless it is used; null where it is not
 * @param pendingVerifications the codes and links he was sent to verify an address and has not used
 * @param aliases what he carries that signs in, and whether it does: a name somebody else holds does not
 * @param devices those his second factor is not asked for on, the last used first
 * @param lockedUntil the end of a brute-force lock-out that is in force, in the year 9999 where it has none; null where
 *     there is no lock-out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UserView(
        String id,
        String username,
        UserStatus status,
        boolean enabled,
        String temporaryPasswordExpires,
        String accountExpires,
        InvitationView invitation,
        List<PendingView> pendingVerifications,
        List<AliasView> aliases,
        MfaView mfa,
        List<DeviceView> devices,
        String lockedUntil) {

    /** The user's last invitation; the time is null where there was none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InvitationView(InvitationMedium medium, InvitationState state, String at) {}

    /**
     * A code or link that waits.
     *
     * @param destination where it was sent, masked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PendingView(String attribute, String destination, String expires) {}

    /**
     * A name that signs in, if the user owns it.
     *
     * @param attribute which of his attributes holds it
     */
    record AliasView(String attribute, boolean owned) {}

    /**
     * A remembered device.
     *
     * @param id the credential's, by which Keycloak removes it
     */
    record DeviceView(String id, String label, String created, String lastUsed) {}

    static UserView of(KeycloakSession session, RealmModel realm, UserPool pool, UserModel user, Clock clock) {
        Accounts accounts = Accounts.of(session);
        Optional<InvitedAccount> invited = accounts.invited(user);
        return new UserView(
                user.getId(),
                user.getUsername(),
                accounts.status(session, realm, user),
                user.isEnabled(),
                invited.map(found -> time(found.temporaryPasswordExpires(pool.temporaryPasswordValidity())))
                        .orElse(null),
                invited.flatMap(found -> found.expires(pool.unusedAccountValidity()))
                        .or(() -> accounts.unconfirmed(user)
                                .flatMap(found -> found.expires(pool.unconfirmedAccountValidity())))
                        .map(UserView::time)
                        .orElse(null),
                invited.map(InvitedAccount::invitation)
                        .map(last -> new InvitationView(last.medium(), last.state(), time(last.at())))
                        .orElse(new InvitationView(InvitationMedium.NONE, InvitationState.NONE, null)),
                Codes.of(session).waiting(user).stream()
                        .filter(code ->
                                code.purpose() != CodePurpose.RECOVERY && code.purpose() != CodePurpose.AUTHENTICATION)
                        .map(code -> new PendingView(
                                code.attribute().externalName(),
                                code.destination().masked(),
                                time(code.expires())))
                        .toList(),
                SignInNames.of(session, realm, pool.signIn()).owned(user).entrySet().stream()
                        .map(name -> new AliasView(name.getKey().externalName(), name.getValue()))
                        .toList(),
                MfaView.of(pool, user),
                RememberedDevices.list(user).stream()
                        .map(device -> new DeviceView(
                                device.id(), device.label(), time(device.created()), time(device.lastUsed())))
                        .toList(),
                BruteForce.lockedUntil(session, realm, user, clock.instant())
                        .map(UserView::time)
                        .orElse(null));
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
