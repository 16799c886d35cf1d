package dev.userpools.message.template;

/**
 * What takes the place of a template's placeholders.
 *
 * @param username for {@code {username}}
 * @param code for {@code {####}}: a code or a temporary password, so it must never be logged
 */
public record TemplateValues(String username, String code) {

    /** Never the code, as records otherwise print their components. */
    @Override
    public String toString() {
        return "TemplateValues";
    }
}
