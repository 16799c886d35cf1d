/** Cognito's message templates, rendered without Keycloak. */
package dev.userpools.message.template;
