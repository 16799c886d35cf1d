package dev.userpools.code;

import java.util.Optional;

/**
 * The application a user came from.
 *
 * @param clientId its id in Keycloak, not its name
 * @param redirectUri where it wanted him back; to be checked again before he is sent there
 */
public record ReturnAddress(String clientId, Optional<String> redirectUri) {}
