/** Confirming a sign-up, verifying and changing e-mail addresses and phone numbers. */
package dev.userpools.verification;
