package dev.userpools.server;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The four ports of the demo. */
final class DemoPorts {

    private final Map<DemoPort, Integer> numbers;

    private DemoPorts(Map<DemoPort, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads them.
     *
     * @param properties gives the value of a system property, or null
     * @throws DemoProblem if one is no port, or two are the same
     */
    static DemoPorts from(UnaryOperator<String> properties) {
        Map<DemoPort, Integer> numbers = new EnumMap<>(DemoPort.class);
        Map<Integer, DemoPort> taken = new HashMap<>();
        for (DemoPort port : DemoPort.values()) {
            String value = properties.apply(port.property());
            int number = value == null ? port.usual() : number(port, value);
            DemoPort other = taken.put(number, port);
            if (other != null) {
                throw new DemoProblem("-D%s and -D%s are both %d; give each a port of its own"
                        .formatted(other.property(), port.property(), number));
            }
            numbers.put(port, number);
        }
        return new DemoPorts(numbers);
    }

    int of(DemoPort port) {
        return numbers.get(port);
    }

    /** Throws {@link DemoProblem} for the first port that somebody else has. */
    void requireFree() {
        numbers.forEach((port, number) -> {
            if (!Ports.isFree(number)) {
                throw new DemoProblem("Port %d, for %s, is taken; free it, or choose another with -D%s="
                        .formatted(number, port.user(), port.property()));
            }
        });
    }

    private static int number(DemoPort port, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= Ports.HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new DemoProblem(
                "-D%s must be a port from 1 to %d, not '%s'".formatted(port.property(), Ports.HIGHEST, value));
    }
}
