/** Finds a realm's pool in Keycloak, and what it adds to the user profile. */
package dev.userpools.pool.component;
