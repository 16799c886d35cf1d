/** What a password must be made of, without Keycloak. */
package dev.userpools.password.policy;
