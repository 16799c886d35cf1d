package dev.userpools.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedNameTest {

    @ParameterizedTest
    @CsvSource({
        "ada, ' ADA '",
        "ada@example.com, Ada@Example.COM",
        "+4915112345678, +49 151 123-456-78",
        "+4915112345678, 0151 12345678"
    })
    void spellingsOfOneNameAreOneName(String one, String other) {
        assertThat(AskedName.of(other, Optional.of("DE"))).isEqualTo(AskedName.of(one, Optional.of("DE")));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(AskedName.of("ada", Optional.empty())).isNotEqualTo(AskedName.of("ada1", Optional.empty()));
    }

    @Test
    void isNeverPrinted() {
        assertThat(AskedName.of("ada@example.com", Optional.empty())).hasToString("AskedName");
    }
}
