/** What pages show of a pool: the password rules. */
package dev.userpools.pages;
