package dev.userpools.code.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                " 012345\r\n",
                "012 345",
                "0 1 2 3 4 5",
                "012-345",
                "012\u2013345",
                "012\u00a0345",
                "012\u3000345",
                "\u200e012345\u200f",
                "\ufeff012345",
                "\uff10\uff11\uff12\uff13\uff14\uff15",
                "\u0660\u0661\u0662\u0663\u0664\u0665",
                "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5",
                "\u0966\u0967\u0968\u0969\u096a\u096b",
                "\ud835\udfce\ud835\udfcf\ud835\udfd0\ud835\udfd1\ud835\udfd2\ud835\udfd3"
            })
    void readsSixDigitsHoweverTheyAreWritten(String typed) {
        assertThat(TypedCode.of(typed)).contains(new TypedCode("012345"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "   ",
                "12345",
                "1234567",
                "12345a",
                "a123456",
                "123.456",
                "123,456",
                "123_456",
                "+123456",
                "12345\u00b2",
                "12345\u2165",
                "{####}",
                "\0",
                "\ud83d\udd11",
                "1 2 3 4 5 6 1 2 3 4 5 6",
                "                           123456"
            })
    void takesNothingElse(String typed) {
        assertThat(TypedCode.of(typed)).isEmpty();
    }

    @Test
    void doesNotEvenReadWhatNobodyTypes() {
        assertThat(TypedCode.of("1".repeat(1 << 20))).isEmpty();
        assertThat(TypedCode.of(" ".repeat(1 << 20) + "123456")).isEmpty();
    }

    @Test
    void neverPrintsTheDigits() {
        assertThat(new TypedCode("012345")).asString().doesNotContain("012345");
    }
}
