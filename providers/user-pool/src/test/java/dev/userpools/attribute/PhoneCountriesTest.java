package dev.userpools.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of calling codes that the pages' script has is the library's. */
final class PhoneCountriesTest {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,3}):([A-Z]{2}(?:,[A-Z]{2})*)");

    /** Calling codes that belong to no country, such as satellites'. */
    private static final String NOWHERE = "001";

    @Test
    void theScriptKnowsEveryCountrysCode() throws IOException {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        Map<Integer, String> main = new HashMap<>();
        for (int code : library.getSupportedCallingCodes()) {
            String region = library.getRegionCodeForCountryCode(code);
            if (!region.equals(NOWHERE)) {
                main.put(code, region);
            }
        }

        Map<Integer, String> shown = new HashMap<>();
        Matcher entries = ENTRY.matcher(script());
        while (entries.find()) {
            int code = Integer.parseInt(entries.group(1));
            List<String> regions = List.of(entries.group(2).split(","));
            assertThat(library.getRegionCodesForCountryCode(code)).containsAll(regions);
            shown.put(code, regions.get(0));
        }

        assertThat(shown).isEqualTo(main);
    }

    private static String script() throws IOException {
        try (InputStream script =
                PhoneCountriesTest.class.getResourceAsStream("/theme-resources/resources/js/kcUserPoolPhone.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
