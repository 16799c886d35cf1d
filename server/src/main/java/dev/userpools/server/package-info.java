/**
 * Starts a real Keycloak with the providers of this project, and an inbox for its mail and text messages. The demo and
 * the tests both stand on it.
 *
 * <p>Runs on Linux and macOS: the server is held by a small {@code sh} script that ends it when its parent is gone.
 */
package dev.userpools.server;
