/** Passwords: generated ones, temporary ones and their expiry. */
package dev.userpools.password;
