package dev.userpools.message.template;

import freemarker.core.HTMLOutputFormat;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * The two parts of a mail: the same message as HTML, to be put into the realm's layout, and as plain text.
 *
 * <p>The administrator's template is sanitised before any value is put into it, and the values are escaped for the place
 * they land in. The other way round a password such as {@code <b>&} would be changed by the sanitiser.
 *
 * @param html a fragment, safe to be put into a page
 * @param text the same as plain text
 */
public record MailBody(String html, String text) {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

    /** What mail programs show: text, links, pictures, tables; no scripts, forms or frames. */
    private static final PolicyFactory ALLOWED = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.IMAGES)
            .and(Sanitizers.STYLES);

    static MailBody render(String template, TemplateValues values) {
        Tokens tokens = Tokens.random(values);
        String source = withLineBreaks(template, tokens.insteadOfPlaceholders(template));
        StringBuilder html = new StringBuilder();
        sanitize(source, new UrlValues(HtmlStreamRenderer.create(html, Handler.DO_NOTHING), tokens));
        PlainText text = new PlainText();
        sanitize(source, new UrlValues(text, tokens));
        tokens.appendAddress(source, html);
        return new MailBody(
                tokens.resolveInHtml(html.toString(), HTMLOutputFormat.INSTANCE::escapePlainText),
                tokens.resolve(text.result(), Function.identity()));
    }

    /** Without any markup the template is text, whose lines an HTML page would run together. */
    private static String withLineBreaks(String template, String source) {
        return MARKUP.matcher(template).find()
                ? source
                : LINE_BREAK.matcher(source).replaceAll("<br>");
    }

    private static void sanitize(String source, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(source, ALLOWED.apply(receiver));
    }
}
