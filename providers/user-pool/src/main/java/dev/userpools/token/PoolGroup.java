package dev.userpools.token;

import java.util.Comparator;
import java.util.Optional;
import org.keycloak.models.GroupModel;

/**
 * A group as Cognito knows it (cognito-spec §11).
 *
 * @param name of a group within another one, those of both: {@code parent/child}
 * @param precedence the lowest wins; empty comes last
 * @param roleArn the role its members may take
 */
record PoolGroup(String name, Optional<Integer> precedence, Optional<String> roleArn) {

    /** The attributes of Keycloak's groups that hold what only Cognito's have. */
    static final String PRECEDENCE = "precedence";

    static final String ROLE_ARN = "roleArn";

    /** The order of the claims; by name where the precedence is the same. */
    static final Comparator<PoolGroup> ORDER =
            Comparator.comparingLong(PoolGroup::place).thenComparing(PoolGroup::name);

    static PoolGroup of(GroupModel group) {
        return new PoolGroup(
                path(group),
                precedence(group.getFirstAttribute(PRECEDENCE)),
                Optional.ofNullable(group.getFirstAttribute(ROLE_ARN))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty()));
    }

    /** What is no whole number from 0 on counts as none. */
    static Optional<Integer> precedence(String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .filter(number -> number >= 0);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Where it stands among others. */
    long place() {
        return precedence.map(Integer::longValue).orElse(Long.MAX_VALUE);
    }

    private static String path(GroupModel group) {
        GroupModel parent = group.getParent();
        return parent == null ? group.getName() : path(parent) + '/' + group.getName();
    }
}
