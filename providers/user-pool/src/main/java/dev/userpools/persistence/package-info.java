/** Tells Keycloak of our tables. */
package dev.userpools.persistence;
