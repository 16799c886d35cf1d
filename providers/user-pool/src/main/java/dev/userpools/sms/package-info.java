/** The {@code sms} SPI, by which text messages leave the server, and its built-in senders. */
package dev.userpools.sms;
