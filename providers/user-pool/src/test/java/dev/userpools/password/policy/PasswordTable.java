package dev.userpools.password.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table {@code cognito-passwords.txt}: passwords with Cognito's verdict. */
final class PasswordTable {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})|\\\\\\\\|<(\\X)\\*([0-9]+)>");
    private static final String RULES = "rules ";
    private static final Map<String, Violation> VERDICTS = Map.of(
            "long", Violation.TOO_LONG,
            "space", Violation.OUTER_SPACE,
            "short", Violation.TOO_SHORT,
            "upper", Violation.NO_UPPER_CASE,
            "lower", Violation.NO_LOWER_CASE,
            "number", Violation.NO_NUMBER,
            "symbol", Violation.NO_SYMBOL);

    private PasswordTable() {}

    record Row(int line, String rules, String password, Optional<Violation> verdict) {

        @Override
        public String toString() {
            return "line " + line + ": " + password + " → "
                    + verdict.map(Violation::name).orElse("accepted");
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String rules = "";
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(RULES)) {
                rules = line.substring(RULES.length());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String verdict = line.substring(0, line.indexOf('|')).strip();
                String password = line.substring(line.indexOf('|') + 1, line.lastIndexOf('|'));
                rows.add(new Row(i + 1, rules, unescaped(password), verdict(verdict)));
            }
        }
        return rows;
    }

    private static Optional<Violation> verdict(String word) {
        if (!"accepted".equals(word) && !VERDICTS.containsKey(word)) {
            throw new IllegalArgumentException("No verdict: " + word);
        }
        return Optional.ofNullable(VERDICTS.get(word));
    }

    private static String unescaped(String password) {
        return ESCAPE.matcher(password).replaceAll(found -> Matcher.quoteReplacement(meaning(found)));
    }

    private static String meaning(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1), 16));
        }
        return escape.group(2) == null ? "\\" : escape.group(2).repeat(Integer.parseInt(escape.group(3)));
    }

    private static List<String> lines() {
        try (InputStream table = PasswordTable.class.getResourceAsStream("cognito-passwords.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
