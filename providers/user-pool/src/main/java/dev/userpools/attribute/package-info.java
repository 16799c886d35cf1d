/** Attributes as Cognito's schema has them, where Keycloak's user profile and tokens have nothing of the kind. */
package dev.userpools.attribute;
