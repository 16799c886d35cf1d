package dev.userpools.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.password.policy.PasswordTable.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CognitoRulesTest {

    static List<Row> passwords() {
        return PasswordTable.rows();
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void judgeAsCognitoDoes(Row row) {
        assertThat(CognitoRules.parse(row.rules()).orElseThrow().violation(row.password()))
                .isEqualTo(row.verdict());
    }

    @Test
    void areTestedWithManyPasswordsOfEveryVerdict() {
        assertThat(passwords()).hasSizeGreaterThan(200);
        assertThat(passwords().stream().flatMap(row -> row.verdict().stream()))
                .containsOnly(Violation.values())
                .contains(Violation.values());
    }

    @Nested
    class Configured {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "8 upper lower number symbol",
                    "8 symbol number lower upper",
                    "8,upper,lower,number,symbol",
                    "8, upper, lower, number, symbol",
                    "  8   UPPER Lower nUMBER\tsymbol  ",
                    "8 upper lower number symbol upper",
                })
        void areReadInAnyOrderAndCaseWithBlanksOrCommas(String configuration) {
            assertThat(CognitoRules.parse(configuration))
                    .contains(new CognitoRules(8, EnumSet.allOf(CharacterKind.class)));
        }

        @ParameterizedTest
        @CsvSource({"6, 6", "06, 6", "7, 7", "98, 98", "99, 99"})
        void areOfAnyLengthFrom6To99WithoutAnyKind(String configuration, int minimum) {
            assertThat(CognitoRules.parse(configuration)).contains(new CognitoRules(minimum, Set.of()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    ",",
                    "5",
                    "0",
                    "-8",
                    "+8",
                    "100",
                    "008",
                    "8.5",
                    "eight",
                    "upper",
                    "upper 8",
                    "8 8",
                    "8 digits",
                    "8 uppercase",
                    "8 upper lower numbers",
                    "8 upper;lower",
                    "8upper",
                    "8 upper -",
                    "٨",
                    "８",
                    "8 upper 8",
                    "8 upper,",
                })
        void areNothingElse(String configuration) {
            assertThat(CognitoRules.parse(configuration)).isEmpty();
        }

        @Test
        void areCognitosOwnByDefault() {
            assertThat(CognitoRules.parse(CognitoRules.DEFAULT))
                    .contains(new CognitoRules(8, EnumSet.allOf(CharacterKind.class)));
        }
    }
}
