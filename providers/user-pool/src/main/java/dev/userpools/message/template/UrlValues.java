package dev.userpools.message.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.owasp.html.HtmlStreamEventReceiver;

/** Puts the values into attributes, percent-encoded but for attributes people read, and hands everything on. */
final class UrlValues implements HtmlStreamEventReceiver {

    private static final Set<String> TEXTS = Set.of("alt", "summary", "title");

    /** How the link of {@code {##Verify##}} looks; the layout has a rule for the class. */
    private static final List<String> BUTTON = List.of("class", "user-pool-button");

    private final HtmlStreamEventReceiver next;
    private final Tokens tokens;

    UrlValues(HtmlStreamEventReceiver next, Tokens tokens) {
        this.next = next;
        this.tokens = tokens;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        List<String> resolved = new ArrayList<>(attributes);
        // Attributes come as a flat list: name, value, name, value.
        for (int i = 0; i + 1 < resolved.size(); i += 2) {
            String value = resolved.get(i + 1);
            resolved.set(
                    i + 1,
                    TEXTS.contains(resolved.get(i))
                            ? tokens.resolve(value, Function.identity())
                            : tokens.resolveInUrl(value));
        }
        if (element.equals("a") && tokens.isLink(attributes)) {
            resolved.addAll(BUTTON);
        }
        next.openTag(element, resolved);
    }

    @Override
    public void closeTag(String element) {
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        next.text(text);
    }
}
