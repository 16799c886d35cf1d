package dev.userpools.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims of groups and roles (cognito-spec §11). */
final class GroupClaimsTest {

    private static final String ADMIN = "arn:aws:iam::123456789012:role/admin";
    private static final String READER = "arn:aws:iam::123456789012:role/reader";

    @Test
    void theLowestPrecedenceComesFirstAndNoneLast() {
        GroupClaims claims = GroupClaims.of(Stream.of(
                group("none", null, null),
                group("ten", 10, null),
                group("zero", 0, null),
                group("also ten", 10, null)));

        assertThat(claims.groups()).containsExactly("zero", "also ten", "ten", "none");
        assertThat(claims.roles()).isEmpty();
        assertThat(claims.preferredRole()).isEmpty();
    }

    @Test
    void theRoleOfTheLowestPrecedenceIsPreferred() {
        GroupClaims claims = GroupClaims.of(
                Stream.of(group("b", 5, READER), group("a", 1, ADMIN), group("c", 7, READER), group("d", 0, null)));

        assertThat(claims.roles()).containsExactly(ADMIN, READER);
        assertThat(claims.preferredRole()).contains(ADMIN);
    }

    @Test
    void thereIsNoneWhereEqualGroupsHaveDifferentRoles() {
        assertThat(GroupClaims.of(Stream.of(group("a", 1, ADMIN), group("b", 1, READER)))
                        .preferredRole())
                .isEmpty();
        assertThat(GroupClaims.of(Stream.of(group("a", null, ADMIN), group("b", null, READER)))
                        .preferredRole())
                .isEmpty();
    }

    @Test
    void thereIsOneWhereEqualGroupsHaveTheSameRole() {
        assertThat(GroupClaims.of(Stream.of(group("a", 1, ADMIN), group("b", 1, ADMIN), group("c", 2, READER)))
                        .preferredRole())
                .contains(ADMIN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-1", "first", "1.5", "1e3", "2147483648", "1 0"})
    void aPrecedenceThatIsNoneComesLast(String typed) {
        assertThat(PoolGroup.precedence(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "2147483647", " 10 "})
    void aPrecedenceIsAWholeNumber(String typed) {
        assertThat(PoolGroup.precedence(typed)).contains(Integer.valueOf(typed.strip()));
    }

    private static PoolGroup group(String name, Integer precedence, String role) {
        return new PoolGroup(name, Optional.ofNullable(precedence), Optional.ofNullable(role));
    }
}
