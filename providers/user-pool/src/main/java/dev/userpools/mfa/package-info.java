/** The second factor of a sign-in. */
package dev.userpools.mfa;
