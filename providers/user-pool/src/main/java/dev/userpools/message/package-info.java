/**
 * Messages to users: the outbox, which keeps them from the transaction that wants them until they are sent, and delivery.
 */
package dev.userpools.message;
