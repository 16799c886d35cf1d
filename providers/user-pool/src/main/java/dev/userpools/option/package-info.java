/** Options of the server, given when it is started. */
package dev.userpools.option;
