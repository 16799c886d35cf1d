package dev.userpools.verification;

import java.util.List;

/**
 * What the page of the account console shows of a user's addresses, in his language: the console's own texts are not to be
 * had by a page that is added to it.
 *
 * @param contacts one for each kind of address
 */
record ContactsView(String title, String description, List<Contact> contacts) {

    /**
     * An address.
     *
     * @param attribute its name
     * @param value empty where he has none
     * @param state whether it is verified, or what waits to be
     * @param actions what he can do
     */
    record Contact(String attribute, String label, String value, String state, List<Action> actions) {}

    /**
     * Something he can do.
     *
     * @param action the value of {@code kc_action} with which Keycloak does it
     */
    record Action(String label, String action) {}
}
