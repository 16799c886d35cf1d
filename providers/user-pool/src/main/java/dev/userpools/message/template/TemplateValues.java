package dev.userpools.message.template;

/**
 * What takes the place of a template's placeholders.
 *
 * @param username for {@code {username}}
 * @param code for {@code {####}}: a code or a temporary password, so it must never be logged
 * @param link where the words between the marks of {@code {##Verify##}} lead; as secret as a code
 */
public record TemplateValues(String username, String code, String link) {

    /** The values of a template without a link. */
    public TemplateValues(String username, String code) {
        this(username, code, "");
    }

    /** Never the code, as records otherwise print their components. */
    @Override
    public String toString() {
        return "TemplateValues";
    }
}
