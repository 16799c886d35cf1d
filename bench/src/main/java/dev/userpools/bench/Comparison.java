package dev.userpools.bench;

import dev.userpools.server.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * The same measured in two settings, round by round.
 *
 * @param baseline what the other is compared with
 * @param candidate what is judged; as many rounds
 */
record Comparison(List<Double> baseline, List<Double> candidate) {

    Comparison {
        baseline = List.copyOf(baseline);
        candidate = List.copyOf(candidate);
    }

    /**
     * Measures both in turn. Who goes first changes with each round, so that a machine that gets slower or faster favours
     * neither.
     *
     * @param warmUp rounds that do not count
     * @param rounds rounds that count
     */
    static Comparison inTurn(
            int warmUp, int rounds, DoubleSupplier baseline, DoubleSupplier candidate, Progress progress) {
        List<Double> baselines = new ArrayList<>();
        List<Double> candidates = new ArrayList<>();
        for (int round = 1 - warmUp; round <= rounds; round++) {
            progress.begins(round > 0 ? "round " + round + " of " + rounds : "warming up, " + (1 - round) + " to go");
            boolean baselineFirst = Math.floorMod(round, 2) == 0;
            double early = (baselineFirst ? baseline : candidate).getAsDouble();
            double late = (baselineFirst ? candidate : baseline).getAsDouble();
            if (round > 0) {
                baselines.add(baselineFirst ? early : late);
                candidates.add(baselineFirst ? late : early);
            }
        }
        return new Comparison(baselines, candidates);
    }

    /** The candidate's median divided by the baseline's. */
    double ratio() {
        return median(candidate) / median(baseline);
    }

    /**
     * All rounds, the medians, their ratio and whether that is as wanted.
     *
     * @param title what was measured, with its unit
     * @param baselineName head of the baseline's column
     * @param candidateName head of the candidate's column
     */
    Table table(String title, String baselineName, String candidateName, Target target) {
        List<List<String>> rows = new ArrayList<>();
        for (int round = 0; round < baseline.size(); round++) {
            rows.add(row(String.valueOf(round + 1), baseline.get(round), candidate.get(round)));
        }
        rows.add(row("median", median(baseline), median(candidate)));
        return new Table(
                title,
                List.of("round", baselineName, candidateName, "ratio"),
                rows,
                "Ratio of the medians %s; %s.".formatted(number(ratio()), target.verdict(ratio())));
    }

    private static List<String> row(String name, double baseline, double candidate) {
        return List.of(name, number(baseline), number(candidate), number(candidate / baseline));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
