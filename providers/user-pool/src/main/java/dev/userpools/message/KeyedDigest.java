package dev.userpools.message;

/** Digests that nobody can make, or try out, without the server's key: a database that leaks gives no code away. */
public interface KeyedDigest {

    /**
     * The digest of a text.
     *
     * @return 32 bytes
     */
    byte[] of(String text);

    /** Names the key, so that a digest made with another one is recognised. */
    String keyId();
}
