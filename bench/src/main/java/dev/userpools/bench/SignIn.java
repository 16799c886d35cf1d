package dev.userpools.bench;

import java.io.IOException;

/** One way to sign in. Used by several threads at once. */
@FunctionalInterface
interface SignIn {

    /**
     * Signs a user of the realm in, from the first request to the last.
     *
     * @throws IllegalStateException if he is not signed in
     */
    void as(String username) throws IOException, InterruptedException;
}
