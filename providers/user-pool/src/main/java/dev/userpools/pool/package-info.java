/**
 * The settings of one user pool, parsed and validated once. Imports nothing of Keycloak, so that each rule can be
 * tested in milliseconds; the component that holds the settings in Keycloak is in {@code storage}.
 */
package dev.userpools.pool;
