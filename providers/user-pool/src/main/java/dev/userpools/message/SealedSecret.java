package dev.userpools.message;

/**
 * An encrypted secret.
 *
 * @param keyId which key it takes to read it
 * @param text nonce and cipher text, in Base64
 */
record SealedSecret(String keyId, String text) {}
