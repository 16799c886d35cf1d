package dev.userpools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdListTest {

    @Test
    void oneIdIsOneValue() {
        assertThat(IdList.of(List.of("a")).has("m.id")).isEqualTo("m.id in (:id0)");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "17, 32", "64, 64"})
    void thereAreFewLengthsSoFewQueries(int ids, int values) {
        assertThat(IdList.of(Collections.nCopies(ids, "a")).has("m.id").split(","))
                .hasSize(values);
    }

    @Test
    void noneIsRefusedAsNoDatabaseTakesIt() {
        assertThatThrownBy(() -> IdList.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
