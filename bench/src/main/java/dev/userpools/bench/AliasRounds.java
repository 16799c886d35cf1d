package dev.userpools.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the rounds of one number of users come to. */
final class AliasRounds {

    private static final Target TARGET = Target.atMost(1.05);
    private static final double MILLISECONDS = 1e3;

    private final String users;
    private final List<AliasRound> rounds = new ArrayList<>();

    /** @param users as they stand in the titles of the tables */
    AliasRounds(String users) {
        this.users = users;
    }

    void add(AliasRound round) {
        rounds.add(round);
    }

    /** One table of users read from the database, and one of users in Keycloak's cache. */
    List<Table> tables() {
        return List.of(
                table("users read from the database", AliasRound::cold),
                table("users in Keycloak's cache", AliasRound::warm));
    }

    private Table table(String what, Function<AliasRound, Map<SignInBy, Double>> part) {
        List<Double> byName = column(part, SignInBy.USER_NAME);
        Comparison email = new Comparison(byName, column(part, SignInBy.EMAIL));
        Comparison phone = new Comparison(byName, column(part, SignInBy.PHONE_NUMBER));
        Stream<List<String>> each = IntStream.range(0, byName.size())
                .mapToObj(round -> row(
                        String.valueOf(round + 1),
                        byName.get(round),
                        email.candidate().get(round),
                        phone.candidate().get(round)));
        Stream<List<String>> median = Stream.of(row(
                "median",
                Comparison.median(byName),
                Comparison.median(email.candidate()),
                Comparison.median(phone.candidate())));
        return new Table(
                "Sign-in by direct grant among %s, %s, in milliseconds on PostgreSQL".formatted(users, what),
                List.of("round", "by user name", "by e-mail", "ratio", "by phone number", "ratio"),
                Stream.concat(each, median).toList(),
                "Ratio of the medians by e-mail %s; %s. By phone number %s; %s."
                        .formatted(
                                Comparison.number(email.ratio()),
                                TARGET.verdict(email.ratio()),
                                Comparison.number(phone.ratio()),
                                TARGET.verdict(phone.ratio())));
    }

    private List<Double> column(Function<AliasRound, Map<SignInBy, Double>> part, SignInBy by) {
        return rounds.stream()
                .map(round -> part.apply(round).get(by) * MILLISECONDS)
                .toList();
    }

    private static List<String> row(String name, double byName, double email, double phone) {
        return List.of(
                name,
                Comparison.number(byName),
                Comparison.number(email),
                Comparison.number(email / byName),
                Comparison.number(phone),
                Comparison.number(phone / byName));
    }
}
