package dev.userpools.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PasswordGeneratorTest {

    private static final PasswordRules NO_RULES = new PasswordRules(1, 256, 0, 0, 0, 0);
    private static final int MOST_OF_A_KIND = 5;
    private static final int LONGEST = 64;

    private final PasswordGenerator generator = new PasswordGenerator(new SecureRandom());

    /** Each number of upper-case letters, lower-case letters, digits and special characters up to five. */
    static List<PasswordRules> everyCombination() {
        List<PasswordRules> combinations = new ArrayList<>();
        int numbers = MOST_OF_A_KIND + 1;
        for (int i = 0; i < numbers * numbers * numbers * numbers; i++) {
            int upper = i % numbers;
            int lower = i / numbers % numbers;
            int digits = i / numbers / numbers % numbers;
            int special = i / numbers / numbers / numbers;
            combinations.add(new PasswordRules(1, 256, upper, lower, digits, special));
        }
        return combinations;
    }

    @Nested
    final class EveryCombinationOfRules {

        /** Every fifth length, beginning differently each time, so that every length meets every number. */
        @Test
        void isSatisfiedAtAnyLength() {
            List<String> wrong = new ArrayList<>();
            int first = 1;
            for (PasswordRules kinds : everyCombination()) {
                first = first % 5 + 1;
                for (int length = first; length <= LONGEST; length += 5) {
                    collect(wrong, withLengths(kinds, length, 256));
                    if (length >= kinds.required()) {
                        collect(wrong, withLengths(kinds, length, length));
                        collect(wrong, withLengths(kinds, 1, length));
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }

        @Test
        void isImpossibleWhereItAsksForMoreThanItAllows() {
            for (PasswordRules kinds : everyCombination()) {
                for (int length = 0; length < kinds.required(); length++) {
                    assertThat(generator.generate(withLengths(kinds, 1, length)))
                            .as("%s in %d characters", kinds, length)
                            .isEmpty();
                }
            }
        }

        private void collect(List<String> wrong, PasswordRules rules) {
            Optional<String> password = generator.generate(rules);
            if (password.filter(found -> satisfies(rules, found)).isEmpty()) {
                wrong.add(rules + " got " + password);
            }
        }

        private PasswordRules withLengths(PasswordRules kinds, int minimum, int maximum) {
            return new PasswordRules(
                    minimum, maximum, kinds.upperCase(), kinds.lowerCase(), kinds.digits(), kinds.specialCharacters());
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 8", "257, 256", "1, 0"})
    void aMinimumAboveTheMaximumIsImpossible(int minimum, int maximum) {
        assertThat(generator.generate(new PasswordRules(minimum, maximum, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void withoutRulesItIsLongEnoughAndHasEveryKind() {
        for (String password : passwords(1_000)) {
            assertThat(password).hasSize(12);
            assertThat(satisfies(new PasswordRules(12, 12, 1, 1, 1, 1), password))
                    .as(password)
                    .isTrue();
        }
    }

    @Test
    void showsNoCharacterThatLooksLikeAnother() {
        assertThat(String.join("", passwords(10_000))).doesNotContain("I", "l", "1", "O", "0", "o", "|");
    }

    @Test
    void usesCognitosSpecialCharactersThatAreTheSameInMailsAndTextMessages() {
        assertThat(String.join("", passwords(10_000))
                        .replaceAll("[A-Za-z0-9]", "")
                        .chars()
                        .distinct()
                        .mapToObj(Character::toString))
                .containsExactlyInAnyOrder("#", "$", "%", "*", "+", "-", "=", "?", "@");
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(passwords(10_000)).doesNotHaveDuplicates();
    }

    static IntStream positions() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void hasEveryKindOfCharacterAnywhere(int position) {
        Set<Kind> kinds = new HashSet<>();
        passwords(2_000).forEach(password -> kinds.add(Kind.of(password.charAt(position))));

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    private List<String> passwords(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> generator.generate(NO_RULES).orElseThrow())
                .toList();
    }

    static boolean satisfies(PasswordRules rules, String password) {
        return password.length() >= rules.minimumLength()
                && password.length() <= rules.maximumLength()
                && count(Kind.UPPER_CASE, password) >= rules.upperCase()
                && count(Kind.LOWER_CASE, password) >= rules.lowerCase()
                && count(Kind.DIGIT, password) >= rules.digits()
                && count(Kind.SPECIAL, password) >= rules.specialCharacters();
    }

    private static long count(Kind kind, String password) {
        return password.chars().filter(c -> Kind.of((char) c) == kind).count();
    }

    private enum Kind {
        UPPER_CASE,
        LOWER_CASE,
        DIGIT,
        SPECIAL;

        static Kind of(char c) {
            if (c >= 'A' && c <= 'Z') {
                return UPPER_CASE;
            }
            if (c >= 'a' && c <= 'z') {
                return LOWER_CASE;
            }
            return c >= '0' && c <= '9' ? DIGIT : SPECIAL;
        }
    }
}
