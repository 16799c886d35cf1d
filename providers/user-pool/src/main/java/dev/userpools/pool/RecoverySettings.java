package dev.userpools.pool;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How forgotten passwords are recovered (cognito-spec §6).
 *
 * @param mechanisms where the code goes, the first that the user has verified
 * @param mail the mail with a code
 * @param smsMessage the text message with a code
 * @param codeValidity how long a code works
 * @param signsIn whether a user who has set a new password is signed in at once
 * @param hidesUsers whether pages are the same for known and unknown names ({@code PreventUserExistenceErrors})
 */
public record RecoverySettings(
        List<RecoveryMechanism> mechanisms,
        MailTexts mail,
        MessageText smsMessage,
        Duration codeValidity,
        boolean signsIn,
        boolean hidesUsers) {

    /** By what a code goes out, the first that reaches the user. */
    public List<DeliveryMedium> media() {
        return mechanisms.stream()
                .map(RecoveryMechanism::medium)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether only administrators can help. */
    public boolean isAdminOnly() {
        return mechanisms.contains(RecoveryMechanism.ADMIN_ONLY);
    }
}
