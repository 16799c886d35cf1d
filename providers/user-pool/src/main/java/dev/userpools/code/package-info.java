/** One-time codes and links: issued, kept as digests, checked, and limited so that nobody can guess or flood. */
package dev.userpools.code;
