package dev.userpools.message.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stand-ins for the placeholders while a template is sanitised: letters and digits only, which no sanitiser touches, and
 * random, so that nobody can write one.
 */
record Tokens(String username, String code, TemplateValues values) {

    /** An address up to the end of its host, as leniently as browsers read it. */
    private static final Pattern HOST =
            Pattern.compile("^\\s*(?:https?:[/\\\\]*|[/\\\\]{2,})[^/\\\\?#]*", Pattern.CASE_INSENSITIVE);

    static Tokens random(TemplateValues values) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return new Tokens("u" + random + "u", "c" + random + "c", values);
    }

    String insteadOfPlaceholders(String template) {
        return template.replace("{username}", username).replace("{####}", code);
    }

    /** Puts the values in, each escaped for the place. */
    String resolve(String text, Function<String, String> escape) {
        return text.replace(username, escape.apply(values.username())).replace(code, escape.apply(values.code()));
    }

    /** The same within an address: a value can be part of it, never change where it leads. */
    String resolveInUrl(String url) {
        // Within the host even an encoded value could change that, so it is left out there.
        String fixed = HOST.matcher(url)
                .replaceFirst(host -> Matcher.quoteReplacement(
                        host.group().replace(username, "").replace(code, "")));
        return resolve(
                fixed, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
