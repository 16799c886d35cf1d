package dev.userpools.token;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tokens say of a user's groups.
 *
 * @param groups their names, by precedence, each once: a name with a slash may be that of a group within another as well
 *     ({@code cognito:groups})
 * @param roles their roles, each once ({@code cognito:roles})
 * @param preferredRole the role of the group with the lowest precedence ({@code cognito:preferred_role}); empty where groups
 *     of equal precedence have different ones
 */
record GroupClaims(List<String> groups, List<String> roles, Optional<String> preferredRole) {

    static GroupClaims of(Stream<PoolGroup> groups) {
        List<PoolGroup> ordered = groups.sorted(PoolGroup.ORDER).toList();
        List<PoolGroup> withRole =
                ordered.stream().filter(group -> group.roleArn().isPresent()).toList();
        return new GroupClaims(
                ordered.stream().map(PoolGroup::name).distinct().toList(),
                roles(withRole.stream()),
                preferred(withRole));
    }

    private static Optional<String> preferred(List<PoolGroup> ordered) {
        List<String> first = roles(ordered.stream()
                .takeWhile(group -> group.place() == ordered.get(0).place()));
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    private static List<String> roles(Stream<PoolGroup> groups) {
        return groups.flatMap(group -> group.roleArn().stream()).distinct().toList();
    }
}
