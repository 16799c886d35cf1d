package dev.userpools.admin;

import dev.userpools.invitation.Invitations;
import dev.userpools.invitation.ResendResult;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Sends an invitation again. */
record InvitationCall(AdministeredUser target) {

    private static final String MEDIUM = "medium";
    private static final String BODY = "The body must be empty or {\"medium\": \"EMAIL\"}, with EMAIL, SMS or BOTH.";

    /**
     * Answers the call.
     *
     * @param body empty, or a JSON object that may name a {@code medium}
     */
    Response answer(String body) {
        Optional<JsonBody> json = JsonBody.of(body, Set.of(MEDIUM));
        Optional<String> named = json.flatMap(read -> read.field(MEDIUM));
        Optional<InvitationMedium> medium =
                named.flatMap(InvitationMedium::of).filter(known -> known != InvitationMedium.NONE);
        if (json.isEmpty() || named.isPresent() != medium.isPresent()) {
            return Refusal.invalidParameter(target.session(), BODY);
        }
        ResendResult result = new Invitations(target.session(), target.realm(), target.pool(), target.clock())
                .resend(target.user(), medium);
        if (result instanceof ResendResult.Resent) {
            target.acted("invitation", Map.of());
            return target.status();
        }
        return refusal(result);
    }

    private Response refusal(ResendResult result) {
        KeycloakSession session = target.session();
        if (result instanceof ResendResult.WrongStatus) {
            return Refusal.unsupportedUserState(
                    session,
                    "Resend not possible. " + target.user().getUsername() + " status is not FORCE_CHANGE_PASSWORD");
        }
        if (result instanceof ResendResult.NoAddress missing) {
            return Refusal.invalidParameter(
                    session,
                    "User has no valid " + missing.medium().address().externalName() + " for an invitation by "
                            + missing.medium().name() + ".");
        }
        if (result instanceof ResendResult.NoSender) {
            return Refusal.invalidParameter(
                    session, "This user pool sends no text messages; set its smsSender or use EMAIL.");
        }
        if (result instanceof ResendResult.NoMedium) {
            return Refusal.invalidParameter(session, "The pool names no medium for invitations. " + BODY);
        }
        return Refusal.invalidParameter(
                session,
                "No password can be generated for this realm's password policy; reset the password by hand instead.");
    }
}
