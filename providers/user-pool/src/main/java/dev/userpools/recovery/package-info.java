/** Forgotten passwords. */
package dev.userpools.recovery;
