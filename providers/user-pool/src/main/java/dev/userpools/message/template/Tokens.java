package dev.userpools.message.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stand-ins for the placeholders while a template is sanitised: letters and digits only, which no sanitiser touches, and
 * random, so that nobody can write one.
 */
record Tokens(String username, String code, String link, TemplateValues values) {

    /** An address up to the end of its host, as leniently as browsers read it. */
    private static final Pattern HOST =
            Pattern.compile("^\\s*(?:https?:[/\\\\]*|[/\\\\]{2,})[^/\\\\?#]*", Pattern.CASE_INSENSITIVE);

    /** Cognito's {@code {##Verify##}}: the words of a link. */
    private static final Pattern LINK = Pattern.compile("\\{##([^#{}]+)##}");

    private static final String CODE =
            "<strong class=\"user-pool-code\" dir=\"ltr\" style=\"font-family:ui-monospace,Menlo,"
                    + "Consolas,monospace;font-size:26px;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all\">%s</strong>";

    private static final Pattern OPEN_TAG = Pattern.compile("<[a-zA-Z][^<>]*$");

    static Tokens random(TemplateValues values) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return new Tokens("u" + random + "u", "c" + random + "c", "l" + random + "l", values);
    }

    String insteadOfPlaceholders(String template) {
        String linked = LINK.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isInTag(template.substring(0, found.start())) ? link : anchor(found.group(1))));
        return linked.replace("{username}", username).replace("{####}", code);
    }

    /** Words are text: markup among them could hide the link, or the rest of the mail. */
    private String anchor(String words) {
        return "<a href=\"" + link + "\">" + words.replace("<", "&lt;") + "</a>";
    }

    /** Somebody who writes the link's tag himself wants the address there, not another tag. */
    private static boolean isInTag(String before) {
        return OPEN_TAG.matcher(before).find();
    }

    /** Writes a link's address below the mail, for who cannot press the link. */
    void appendAddress(String source, StringBuilder html) {
        if (source.contains(link)) {
            html.append("<p class=\"user-pool-address\" style=\"font-size:13px;word-break:break-all\" dir=\"ltr\">")
                    .append(link)
                    .append("</p>");
        }
    }

    /** Puts the values into a page; the code as an element of its own, which one tap selects. */
    String resolveInHtml(String html, Function<String, String> escape) {
        return resolve(html.replace(code, CODE.formatted(code)), escape);
    }

    /** Puts the values in, each escaped for the place. */
    String resolve(String text, Function<String, String> escape) {
        return text.replace(username, escape.apply(values.username()))
                .replace(code, escape.apply(values.code()))
                .replace(link, escape.apply(values.link()));
    }

    /** Whether the attributes of a tag lead to the link. */
    boolean isLink(List<String> attributes) {
        int address = attributes.indexOf("href");
        return address >= 0 && attributes.get(address + 1).equals(link);
    }

    /** The same within an address: a value can be part of it, never change where it leads. */
    String resolveInUrl(String url) {
        if (url.equals(link)) {
            return values.link();
        }
        // Within the host even an encoded value could change that, so it is left out there.
        String fixed = HOST.matcher(url)
                .replaceFirst(host -> Matcher.quoteReplacement(
                        host.group().replace(username, "").replace(code, "").replace(link, "")));
        return resolve(
                fixed, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
