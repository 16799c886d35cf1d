/** The addresses of a Cognito domain, under {@code /realms/{realm}/cognito}. */
package dev.userpools.hosted;
