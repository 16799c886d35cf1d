/** What a code is, without Keycloak. */
package dev.userpools.code.rule;
