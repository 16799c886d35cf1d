/** What the providers cost a real Keycloak: sign-ins, by alias too, the removal of unused accounts, size and start. */
package dev.userpools.bench;
