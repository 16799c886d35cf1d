package dev.userpools.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table in Markdown that is also readable as it is.
 *
 * @param title what was measured
 * @param columns the heads of the columns
 * @param rows as many cells each as there are columns
 * @param conclusion what follows from it
 */
record Table(String title, List<String> columns, List<List<String>> rows, String conclusion) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        List<Integer> widths =
                IntStream.range(0, columns.size()).mapToObj(this::width).toList();
        String rule = widths.stream().map("-"::repeat).collect(Collectors.joining(":|-", "|-", ":|"));
        String body = Stream.concat(
                        Stream.of(line(columns, widths), rule), rows.stream().map(row -> line(row, widths)))
                .collect(Collectors.joining("\n"));
        return "### " + title + "\n\n" + body + "\n\n" + conclusion;
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElseThrow();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        " ".repeat(widths.get(column) - cells.get(column).length()) + cells.get(column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
