package dev.userpools.signin;

import java.util.Optional;

/**
 * Who owns a name, as the database said just now.
 *
 * @param ownerId empty where several users hold it and none of them owned it
 */
record AliasRow(SignInName name, Optional<String> ownerId) {}
