package dev.userpools.attribute;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads ISO-8601 dates with a time and an offset, in the form of RFC 3339: {@code 2026-11-24T18:30:00Z}. Seconds and their
 * fraction, of up to nine digits, may be left out; the offset may not, as a moment is meant.
 */
final class DateTimes {

    /** The library's own pattern takes more: years of nine digits, offsets with seconds, a small t and z. */
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private DateTimes() {}

    /** The moment; empty where the text is none. */
    static Optional<Instant> moment(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }
}
