package dev.userpools.code;

import dev.userpools.sms.PhoneNumbers;
import java.util.Locale;
import java.util.Optional;

/**
 * A name a code is asked for, known or not, spelled so that all spellings of one name are counted together.
 *
 * @param value never to be logged, as it may be an address
 */
public record AskedName(String value) {

    /**
     * Reads a name.
     *
     * @param typed as somebody typed it
     * @param phoneRegion the country of phone numbers without a country code
     */
    public static AskedName of(String typed, Optional<String> phoneRegion) {
        String name = typed.strip();
        return new AskedName(PhoneNumbers.normalized(name, phoneRegion).orElseGet(() -> name.toLowerCase(Locale.ROOT)));
    }

    /** Never the name, as records otherwise print their components. */
    @Override
    public String toString() {
        return "AskedName";
    }
}
