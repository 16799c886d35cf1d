package dev.userpools.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers in any usual spelling. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int VISIBLE_DIGITS = 4;

    /** Longer than any spelling; the library itself would search a longer text for a number. */
    private static final int MAX_LENGTH = 64;

    /**
     * Digits of any script and what people put between them. The library takes more: letters as on a telephone's keys,
     * extensions, a number in the midst of other text, characters that are not seen.
     */
    private static final Pattern SPELLING =
            Pattern.compile("[ \\u00A0\\u3000(（\\[]*[+＋]?[\\p{Nd} \\u00A0\\u202F\\u3000()（）\\[\\]./／\\-‐‑‒–—−－]*");

    private PhoneNumbers() {}

    /**
     * The number in E.164 form, such as {@code +4915112345678}.
     *
     * @param number as somebody wrote it; null means none
     * @param region the country of a number without a country code; where absent, only {@code +…} is a number
     * @return empty where it is no possible phone number
     */
    public static Optional<String> normalized(String number, Optional<String> region) {
        if (number == null
                || number.length() > MAX_LENGTH
                || !SPELLING.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber parsed = LIBRARY.parse(number, region.orElse(null));
            // "Possible" looks at the length only: numbering plans grow faster than any library is updated. A number
            // without its area code is no address.
            return LIBRARY.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(LIBRARY.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * A mobile number that nobody has, as people write it to other countries, such as {@code +49 1512 3456789}.
     *
     * @param region its country, as two letters
     */
    public static String example(String region) {
        return LIBRARY.format(
                LIBRARY.getExampleNumberForType(region, PhoneNumberType.MOBILE), PhoneNumberFormat.INTERNATIONAL);
    }

    /**
     * The number as it may be shown and logged: the last four digits, with a star for each digit before, as Cognito masks
     * the {@code Destination} of its {@code CodeDeliveryDetails}: {@code +*******1234}.
     */
    public static String masked(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        int hidden = Math.max(digits.length() - VISIBLE_DIGITS, 0);
        return hidden == 0 ? "+***" : "+" + "*".repeat(hidden) + digits.substring(hidden);
    }
}
