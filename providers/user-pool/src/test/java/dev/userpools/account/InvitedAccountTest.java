package dev.userpools.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.InvitationMedium;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvitedAccountTest {

    private static final Instant NOW = Instant.parse("2026-03-28T23:30:00Z");
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final InvitedAccount unused = account(false);
    private final InvitedAccount used = account(true);

    @Nested
    final class TemporaryPassword {

        @ParameterizedTest
        @CsvSource({
            "2026-03-28T23:30:00Z, false",
            "2026-04-04T23:29:59Z, false",
            "2026-04-04T23:29:59.999Z, false",
            "2026-04-04T23:30:00Z, true",
            "2026-04-04T23:30:01Z, true",
            "2027-03-28T23:30:00Z, true"
        })
        void expiresToTheSecondWhereverClocksAreSetForward(Instant moment, boolean expired) {
            assertThat(unused.isTemporaryPasswordExpired(SEVEN_DAYS, moment)).isEqualTo(expired);
        }

        @Test
        void expiresForThoseWhoWereHereBeforeAsWell() {
            assertThat(used.temporaryPasswordExpires(SEVEN_DAYS)).isEqualTo("2026-04-04T23:30:00Z");
        }

        @Test
        void followsThePoolsCurrentDays() {
            assertThat(unused.temporaryPasswordExpires(Duration.ofDays(1))).isEqualTo("2026-03-29T23:30:00Z");
            assertThat(unused.temporaryPasswordExpires(Duration.ofDays(365))).isEqualTo("2027-03-28T23:30:00Z");
        }

        @Test
        void countsFromAWholeSecondSoThatTheDeadlineShownIsTheOneThatCounts() {
            InvitedAccount account =
                    InvitedAccount.withTemporaryPassword("user", "realm", false, invitation(), NOW.plusMillis(999));

            assertThat(account.temporaryPasswordSet()).isEqualTo(NOW);
            assertThat(account.unusedSince()).contains(NOW);
        }
    }

    @Nested
    final class Removal {

        @Test
        void isDueWhenNobodyUsedTheAccountForSoLong() {
            assertThat(unused.expires(Optional.of(SEVEN_DAYS))).contains(Instant.parse("2026-04-04T23:30:00Z"));
        }

        @Test
        void isNeverDueWhereThePoolKeepsAccountsForEver() {
            assertThat(unused.expires(Optional.empty())).isEmpty();
        }

        @Test
        void isNeverDueForAnAccountThatWasEverUsed() {
            assertThat(used.unusedSince()).isEmpty();
            assertThat(used.expires(Optional.of(SEVEN_DAYS))).isEmpty();
        }
    }

    @Nested
    final class Row {

        @Test
        void holdsTheWholeAccount() {
            for (InvitedAccount account : new InvitedAccount[] {unused, used}) {
                AccountEntity row = AccountEntity.of(account);

                assertThat(row.toAccount()).isEqualTo(account);
                assertThat(row.status).isEqualTo(UserStatus.FORCE_CHANGE_PASSWORD);
            }
        }
    }

    private static InvitedAccount account(boolean everUsed) {
        return InvitedAccount.withTemporaryPassword("user", "realm", everUsed, invitation(), NOW);
    }

    private static Invitation invitation() {
        return new Invitation(InvitationMedium.BOTH, InvitationState.WAITING, NOW);
    }
}
