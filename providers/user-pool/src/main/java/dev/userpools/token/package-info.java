/** What tokens say of users. */
package dev.userpools.token;
