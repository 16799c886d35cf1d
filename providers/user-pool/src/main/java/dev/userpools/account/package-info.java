/** A user's pool status and the row that holds it. */
package dev.userpools.account;
