package dev.userpools.internal;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ids in a query of Hibernate's language. Hibernate translates a query that takes a list into SQL each time it runs, one that
 * takes single values once; so they are single values, filled up to a power of two with the last one.
 */
public final class IdList {

    private final List<String> ids;

    private IdList(List<String> ids) {
        this.ids = ids;
    }

    /** At least one; a database limits how many. */
    public static IdList of(List<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no ids");
        }
        List<String> filled = new ArrayList<>(ids);
        filled.addAll(Collections.nCopies(powerOfTwo(ids.size()) - ids.size(), ids.get(ids.size() - 1)));
        return new IdList(filled);
    }

    private static int powerOfTwo(int atLeast) {
        int highest = Integer.highestOneBit(atLeast);
        return highest == atLeast ? highest : 2 * highest;
    }

    /** The condition that a value is one of them. */
    public String has(String path) {
        return IntStream.range(0, ids.size())
                .mapToObj(IdList::parameter)
                .collect(Collectors.joining(", :", path + " in (:", ")"));
    }

    /** Gives a query with that condition its values. */
    public <Q extends Query> Q in(Q query) {
        IntStream.range(0, ids.size()).forEach(at -> query.setParameter(parameter(at), ids.get(at)));
        return query;
    }

    private static String parameter(int at) {
        return "id" + at;
    }
}
