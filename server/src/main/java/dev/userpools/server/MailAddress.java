package dev.userpools.server;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who sent a mail or gets it.
 *
 * @param name the display name, or empty
 * @param address such as {@code ada@example.com}
 */
public record MailAddress(
        @JsonProperty("Name") String name,
        @JsonProperty("Address") String address) {}
