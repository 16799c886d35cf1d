package dev.userpools.code.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CodeGeneratorTest {

    private static final int DRAWS = 100_000;

    /** Chi-square with 9 degrees of freedom is above this once in a million times; see the test that fails it. */
    private static final double BOUND = 47;

    private final CodeGenerator generator = new CodeGenerator(new SecureRandom());

    @Test
    void aCodeIsWhatAUserCanType() {
        assertThat(codes(1_000))
                .allSatisfy(code -> assertThat(TypedCode.of(code)).contains(new TypedCode(code)));
    }

    @Test
    void aCodeCanBeginWithZeros() {
        SecureRandom small = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(1_000_000);
                return 42;
            }
        };

        assertThat(new CodeGenerator(small).code()).isEqualTo("000042");
    }

    @Test
    void everyDigitIsAsLikelyAsAnyOtherAtEveryPlace() {
        List<String> codes = codes(DRAWS);

        for (int place = 0; place < TypedCode.LENGTH; place++) {
            assertThat(chiSquare(codes, place)).as("place %d", place).isLessThan(BOUND);
        }
    }

    /** A generator that takes the rest of six bits: 0 to 3 come a little more often. */
    @Test
    void theBoundFindsAGeneratorThatIsALittleUneven() {
        SecureRandom random = new SecureRandom();
        List<String> uneven = draws(DRAWS, () -> String.valueOf((random.nextInt() & 0x3f) % 10));

        assertThat(chiSquare(uneven, 0)).isGreaterThan(BOUND);
    }

    @Test
    void codesRarelyRepeatAndTokensNever() {
        // Of 1,000 in a million, one pair in two is to be expected.
        assertThat(codes(1_000).stream().distinct().count()).isGreaterThan(985);
        assertThat(draws(1_000, generator::token)).doesNotHaveDuplicates();
    }

    @Test
    void aTokenIs256BitsThatAUrlTakesAsTheyAre() {
        assertThat(generator.token()).matches("[A-Za-z0-9_-]{43}");
    }

    private List<String> codes(int count) {
        return draws(count, generator::code);
    }

    private static List<String> draws(int count, Supplier<String> draw) {
        return Stream.generate(draw).limit(count).toList();
    }

    private static double chiSquare(List<String> codes, int place) {
        long[] counts = new long[10];
        codes.forEach(code -> counts[code.charAt(place) - '0']++);
        double expected = codes.size() / 10.0;
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
