/** What pages show of a pool: the password rules, and what users sign in with. */
package dev.userpools.pages;
