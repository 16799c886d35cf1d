package dev.userpools.refusal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/**
 * An error in Keycloak's shape, with Cognito's name for it.
 *
 * @param message for people
 * @param error Cognito's exception
 */
public record Refusal(
        @JsonProperty("errorMessage") String message,
        @JsonProperty("error") String error) {

    private static final String LIMIT_EXCEEDED = "Attempt limit exceeded, please try after some time.";

    /** 400: the request itself is wrong. */
    public static Response invalidParameter(KeycloakSession session, String message) {
        return answer(session, Response.Status.BAD_REQUEST, new Refusal(message, "InvalidParameterException"));
    }

    /** 409: the user's status does not allow it. */
    public static Response unsupportedUserState(KeycloakSession session, String message) {
        return answer(session, Response.Status.CONFLICT, new Refusal(message, "UnsupportedUserStateException"));
    }

    /** 409: a sign-in name is somebody else's. */
    public static Response aliasExists(KeycloakSession session, String message) {
        return answer(session, Response.Status.CONFLICT, new Refusal(message, "AliasExistsException"));
    }

    /** 404. */
    public static Response resourceNotFound(KeycloakSession session, String message) {
        return answer(session, Response.Status.NOT_FOUND, new Refusal(message, "ResourceNotFoundException"));
    }

    /** 409: what is asked for is so already. */
    public static Response alreadySo(KeycloakSession session, String message) {
        return answer(session, Response.Status.CONFLICT, new Refusal(message, "InvalidParameterException"));
    }

    /**
     * 429: too often, in Cognito's words.
     *
     * @param again in how long it can be tried again
     */
    public static Response limitExceeded(KeycloakSession session, Duration again) {
        return Response.fromResponse(answer(
                        session,
                        Response.Status.TOO_MANY_REQUESTS,
                        new Refusal(LIMIT_EXCEEDED, "LimitExceededException")))
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, again.toSeconds()))
                .build();
    }

    /** 400 where the message will never be taken, else 502: a mail server or gateway did not take it. */
    public static Response notDelivered(KeycloakSession session, boolean forGood, String message) {
        return answer(
                session,
                forGood ? Response.Status.BAD_REQUEST : Response.Status.BAD_GATEWAY,
                new Refusal(message, "CodeDeliveryFailureException"));
    }

    private static Response answer(KeycloakSession session, Response.Status status, Refusal refusal) {
        // Keycloak commits whatever the status is: a refusal must leave nothing behind.
        session.getTransactionManager().setRollbackOnly();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusal)
                .build();
    }
}
