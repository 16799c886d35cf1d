package dev.userpools.admin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.refusal.Refusal;
import dev.userpools.verification.RequestedVerification;
import dev.userpools.verification.RequestedVerification.Result;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Sends a user a code or link for an address. */
record VerificationCall(AdministeredUser target) {

    Response answer(String attribute) {
        Optional<ContactAttribute> chosen = Named.find(ContactAttribute.VERIFIABLE, attribute);
        if (chosen.isEmpty()) {
            return Refusal.invalidParameter(target.session(), "attribute must be email or phone_number.");
        }
        Result result = new RequestedVerification(target.session(), target.realm(), target.pool())
                .send(target.user(), chosen.get());
        if (result instanceof Result.Sent) {
            target.acted("verification", Map.of("user_pool_attribute", attribute));
            return target.status();
        }
        return refusal(result, attribute);
    }

    private Response refusal(Result result, String attribute) {
        KeycloakSession session = target.session();
        if (result instanceof Result.TooOften often) {
            return Refusal.limitExceeded(
                    session, Duration.between(target.clock().instant(), often.again()));
        }
        if (result instanceof Result.Verified) {
            return Refusal.alreadySo(session, "User's " + attribute + " is verified already.");
        }
        if (result instanceof Result.SignUpFirst first) {
            return Refusal.invalidParameter(
                    session,
                    "User has not confirmed his sign-up yet; that is done with attribute="
                            + first.other().externalName() + ".");
        }
        return Refusal.invalidParameter(
                session,
                result instanceof Result.NoSender
                        ? "This user pool sends no text messages; set its smsSender or use email."
                        : "User has no valid " + attribute + ".");
    }
}
