package dev.userpools.message.template;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that make trouble for whoever writes them into a page, a mail or a pattern. */
final class Samples {

    /** Every printable ASCII character, the blank in the middle. */
    static final String EVERY_ASCII = range('P', '~') + range(' ', 'O');

    static final String EMOJI = "🔑é中👩‍👩‍👧";

    private Samples() {}

    private static String range(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
