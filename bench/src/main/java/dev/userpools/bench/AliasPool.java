package dev.userpools.bench;

import dev.userpools.server.KeycloakServer;
import java.util.List;
import java.util.Locale;

/** A server whose realm has aliases, with a number of users, and what was measured there. */
final class AliasPool {

    private final Sql sql;
    private final AliasUsers seed;
    private final DirectGrantSignIn signIn;
    private final AliasClient client;
    private final AliasRounds rounds;

    AliasPool(KeycloakServer server, Sql sql, int users) {
        this.sql = sql;
        this.seed = new AliasUsers(sql, users);
        this.signIn = new DirectGrantSignIn(server.url());
        this.client = new AliasClient(new UserCache(server.url()), signIn, users);
        this.rounds = new AliasRounds(users());
    }

    /** How many users there are, as in {@code 1,000 users}. */
    String users() {
        return String.format(Locale.ROOT, "%,d users", seed.count());
    }

    /** Writes the users, and tells how many seconds it took. */
    double write() {
        return seed.write();
    }

    List<Table> statements() {
        return new AliasStatements(users(), client, new StatementCount(sql)).tables();
    }

    Table plans() {
        return new AliasPlans(sql, new StatementCount(sql)).table(users(), signIn);
    }

    /**
     * Signs in for one round.
     *
     * @param each how many users by each kind of name
     * @param counts whether the round counts
     */
    void round(int each, boolean counts) {
        AliasRound round = client.round(each);
        if (counts) {
            rounds.add(round);
        }
    }

    List<Table> figures() {
        return rounds.tables();
    }
}
