package dev.userpools.pool;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param name the beginning of their labels in the admin console's form, and their chapter in
 *     {@code docs/configuration.md}
 * @param settings in the order of both
 */
public record Topic(String name, List<Setting<?>> settings) {}
