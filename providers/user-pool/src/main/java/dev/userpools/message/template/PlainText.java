package dev.userpools.message.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes HTML as the plain text a person would have written: paragraphs apart, a link's address behind its words. */
final class PlainText implements HtmlStreamEventReceiver {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> links = new ArrayDeque<>();

    /** The text, without blanks around it and with at most one empty line at a time. */
    String result() {
        return text.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "br" -> text.append('\n');
            case "li" -> text.append("\n- ");
            case "tr" -> text.append('\n');
            case "a" -> links.push(attribute("href", attributes));
            case "img" -> text(attribute("alt", attributes));
            default -> startParagraph(element);
        }
    }

    @Override
    public void closeTag(String element) {
        switch (element) {
            case "td", "th" -> text.append(' ');
            case "a" -> appendAddress(links.isEmpty() ? "" : links.pop());
            default -> startParagraph(element);
        }
    }

    @Override
    public void text(String words) {
        // HTML shows any run of white space as one blank, and none at the beginning of a line.
        String folded = words.replaceAll("[ \\t\\r\\n\\f]+", " ");
        boolean atLineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atLineStart && folded.startsWith(" ") ? folded.substring(1) : folded);
    }

    private void startParagraph(String element) {
        if (PARAGRAPHS.contains(element) && !text.isEmpty()) {
            text.append("\n\n");
        }
    }

    private void appendAddress(String address) {
        if (!address.isEmpty() && !text.toString().endsWith(address)) {
            text.append(" (").append(address).append(')');
        }
    }

    /** Attributes come as a flat list: name, value, name, value. */
    private static String attribute(String name, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
