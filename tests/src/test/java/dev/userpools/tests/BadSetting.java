package dev.userpools.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Settings that a pool refuses.
 *
 * @param key the key that the message names
 * @param value what the message repeats
 * @param accepted what the message offers
 */
record BadSetting(String key, Map<String, List<String>> settings, String value, String accepted) {

    private static final String DAYS = "a whole number from 1 to 365";
    private static final String MAIL = "a text of 6 to 20000 characters that contains ";

    /** In the place of a value that may hold a secret. */
    private static final String UNSAID = "…";

    static Stream<BadSetting> all() {
        return Stream.of(numbers(), choices(), texts(), senders(), senderSettings(), brands())
                .flatMap(settings -> settings);
    }

    private static Stream<BadSetting> numbers() {
        return Stream.of(
                of("temporaryPasswordValidityDays", "0", DAYS),
                of("temporaryPasswordValidityDays", "366", DAYS),
                of("temporaryPasswordValidityDays", "-7", DAYS),
                of("temporaryPasswordValidityDays", "+7", DAYS),
                of("temporaryPasswordValidityDays", "7.5", DAYS),
                of("temporaryPasswordValidityDays", "seven", DAYS),
                of("temporaryPasswordValidityDays", "٧", DAYS),
                of("temporaryPasswordValidityDays", "99999999999", DAYS),
                list("temporaryPasswordValidityDays", List.of("7", "8"), "one value, " + DAYS),
                of("unusedAccountValidityDays", "366", "a whole number from 0 to 365"),
                of("unconfirmedAccountValidityDays", "-1", "a whole number from 0 to 365"),
                of("signUpCodeValidityHours", "169", "a whole number from 1 to 168"),
                of("recoveryCodeValidityMinutes", "4", "a whole number from 5 to 1440"),
                of("authCodeValidityMinutes", "16", "a whole number from 3 to 15"));
    }

    private static Stream<BadSetting> choices() {
        return Stream.of(
                of("unusedAccountAction", "delete", "one of DELETE, DISABLE"),
                of("invitation", "FAX", "one of EMAIL, SMS, BOTH, NONE"),
                of("verificationOption", "CODE", "one of CONFIRM_WITH_CODE, CONFIRM_WITH_LINK"),
                of("mfaConfiguration", "YES", "one of OFF, OPTIONAL, ON"),
                of("mfaFactors", "FACE", "a list of SOFTWARE_TOKEN_MFA, SMS_MFA, EMAIL_OTP"),
                of("usernameAttributes", "preferred_username", "a list of email, phone_number"),
                list("aliasAttributes", List.of("email", "fax"), "a list of email, phone_number, preferred_username"),
                list("aliasAttributes", List.of("email", "email"), "each value once"),
                new BadSetting(
                        "aliasAttributes",
                        Map.of("aliasAttributes", List.of("email"), "usernameAttributes", List.of("email")),
                        "email",
                        "either aliasAttributes or usernameAttributes, not both"),
                list("accountRecovery", List.of("verified_email", "admin_only"), "admin_only alone, or without it"),
                of("signInAfterRecovery", "yes", "true or false"),
                of("defaultPhoneRegion", "Germany", "a two-letter ISO country code in capitals, such as DE"));
    }

    private static Stream<BadSetting> texts() {
        return Stream.of(
                of("inviteEmailSubject", "two\nlines", "one line of 1 to 140 characters"),
                of("inviteEmailSubject", "x".repeat(141), "one line of 1 to 140 characters"),
                of("inviteEmailMessage", "Your name is {username}", MAIL + "{username} and {####}"),
                of("inviteEmailMessage", "Your password is {####}", MAIL + "{username} and {####}"),
                of("inviteSmsMessage", "{username} {####}" + "x".repeat(124), "a text of 6 to 140 characters"),
                of("verificationEmailMessage", "Your code is {###}", MAIL + "{####}"),
                of("verificationEmailMessageByLink", "Open {####}", MAIL + "{##Verify##}"),
                of("recoverySmsMessage", "Your code", "that contains {####}"));
    }

    private static Stream<BadSetting> senders() {
        return Stream.of(
                of("invitation", "BOTH", "EMAIL or NONE, or set smsSender so that text messages can be sent"),
                of("smsSender", "pigeon", "one of http, log"),
                unsaid("\"url\"", "(no pairs)"),
                unsaid("url=http://localhost", "(not JSON)"));
    }

    private static Stream<BadSetting> senderSettings() {
        return Stream.of(
                sender("{}", "", "an http or https address without a user name"),
                sender("{'url':'ftp://x'}", "ftp://x", "an http or https address without a user name"),
                sender("{'url':'http://u:p@x'}", UNSAID, "an http or https address without a user name"),
                sender("{'url':'http://x','method':'GET'}", "GET", "POST or PUT"),
                sender("{'url':'http://x','colour':'red'}", "colour", "method, contentType, body"),
                sender("{'url':'http://x','contentType':'text/plain'}", "text/plain", "application/json or"),
                sender("{'url':'http://x','body':'hello'}", UNSAID, "body with {to} and {message}"),
                sender("{'url':'http://x','body':'{to}{message}'}", UNSAID, "an application/json body"),
                sender("{'url':'http://x','timeoutMillis':'0'}", "0", "milliseconds from 1 to 60000"),
                sender("{'url':'http://x','header.a b':'c'}", "a b", "the name of an HTTP header"),
                sender("[{'key':'url','value':'1'},{'key':'url','value':'2'}]", "url", "each key once"));
    }

    private static Stream<BadSetting> brands() {
        return Stream.of(
                of("brandColor", "blue", "a colour such as #1f5fbf"),
                of("brandColor", "#ffdd00", "contrast to the page's #ffffff is at least 4.5"),
                of("brandColorDark", "#202020", "contrast to the page's #1b222c is at least 4.5"),
                of("brandBackground", "#fff;}", "a colour such as"),
                of("brandLogo", "http://example.com/logo.png", "an https address"),
                of("brandLogo", "https://example.com/\");}", "an https address"),
                of("brandLogo", "data:image/svg+xml,<svg onload=alert(1)>", "an https address"),
                of("brandBackgroundImage", "javascript:alert(1)", "an https address"),
                new BadSetting(
                        "brandLinks",
                        Map.of("brandLinks", List.of("{\"terms\":\"javascript:alert(1)\"}")),
                        "javascript:alert(1)",
                        "https addresses"),
                of("brandCss", "</style><script>", "CSS of at most 20000 characters"),
                of("brandCss", "@im\\port 'x'", "CSS of at most 20000 characters"),
                of("brandCss", "@IMPORT 'https://example.com'", "CSS of at most 20000 characters"),
                of("brandCss", "a { background: u/**/rl(//example.com) }", "CSS of at most 20000 characters"));
    }

    private static BadSetting of(String key, String value, String accepted) {
        return list(key, List.of(value), accepted);
    }

    private static BadSetting list(String key, List<String> values, String accepted) {
        return new BadSetting(key, Map.of(key, values), values.get(values.size() - 1), accepted);
    }

    /** What is no list of pairs is not repeated either. */
    private static BadSetting unsaid(String config, String instead) {
        return new BadSetting(
                "smsSenderConfig",
                Map.of("smsSenderConfig", List.of(config)),
                instead,
                "pairs of key and value, as JSON");
    }

    private static BadSetting sender(String config, String value, String accepted) {
        return new BadSetting(
                "smsSenderConfig",
                Map.of("smsSender", List.of("http"), "smsSenderConfig", List.of(config.replace('\'', '"'))),
                value,
                accepted);
    }

    /** As the report of the tests names it. */
    @Override
    public String toString() {
        String all = settings.toString();
        return all.length() <= 120 ? all : all.substring(0, 119) + "…";
    }
}
