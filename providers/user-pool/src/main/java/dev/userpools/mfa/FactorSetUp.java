package dev.userpools.mfa;

import dev.userpools.internal.Page;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** How one factor is set up. */
interface FactorSetUp {

    /** The page it has come to. */
    Page page();

    /**
     * Takes what the user has sent from the page.
     *
     * @return the page that follows; empty where the factor is set up
     */
    Optional<Page> answered(MultivaluedMap<String, String> form);

    /** What was typed into a field, without outer blanks; empty where nothing was. */
    static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
