/** Errors of REST calls, in Keycloak's shape with Cognito's names. */
package dev.userpools.refusal;
