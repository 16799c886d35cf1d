/** The administrators' REST resource, {@code /admin/realms/{realm}/user-pool}. */
package dev.userpools.admin;
