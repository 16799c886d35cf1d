package dev.userpools.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;

/**
 * What an administrator did to a user, as the admin event tells it.
 *
 * @param event the event
 * @param userId the user's id
 * @param action what follows the id in the event's path; empty for the user himself
 */
public record AdminRequest(AdminEvent event, String userId, String action) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "users/";
    private static final String RESET_PASSWORD = "reset-password";

    /** Empty for events about anything but one user. */
    public static Optional<AdminRequest> of(AdminEvent event) {
        String path = event.getResourcePath();
        if (event.getResourceType() != ResourceType.USER || path == null || !path.startsWith(USERS)) {
            return Optional.empty();
        }
        String[] parts = path.substring(USERS.length()).split("/", 2);
        return Optional.of(new AdminRequest(event, parts[0], parts.length == 2 ? parts[1] : ""));
    }

    /**
     * Whether a user was created the ordinary way. A partial import fires the same event, but its users come with what
     * they have elsewhere: only the request itself tells them apart.
     */
    public boolean isCreation(KeycloakSession session) {
        if (event.getOperationType() != OperationType.CREATE || !action.isEmpty()) {
            return false;
        }
        String path = session.getContext().getUri().getPath();
        return path.endsWith("/users") || path.endsWith("/users/");
    }

    /** Whether the user was given a password, for good or not. */
    public boolean isPasswordReset() {
        return event.getOperationType() == OperationType.ACTION && RESET_PASSWORD.equals(action);
    }

    /** Whether the user's attributes may have been written. */
    public boolean writesAttributes() {
        return action.isEmpty()
                && (event.getOperationType() == OperationType.CREATE
                        || event.getOperationType() == OperationType.UPDATE);
    }

    /** What the request sent; an empty object where it sent nothing. */
    public JsonNode representation() {
        try {
            return event.getRepresentation() == null
                    ? JSON.createObjectNode()
                    : JSON.readTree(event.getRepresentation());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Keycloak wrote this JSON itself", impossible);
        }
    }
}
