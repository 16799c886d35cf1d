package dev.userpools.device;

import java.time.Instant;

/**
 * A device of a user, as people see it.
 *
 * @param id the credential's, by which Keycloak removes it
 */
public record RememberedDevice(String id, String label, Instant created, Instant lastUsed) {}
