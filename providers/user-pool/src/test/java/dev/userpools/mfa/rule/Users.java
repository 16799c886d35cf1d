package dev.userpools.mfa.rule;

import dev.userpools.pool.MfaFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users as the tables of these tests write them. */
final class Users {

    private Users() {}

    /**
     * A user.
     *
     * @param has what he has of {@code app}, {@code phone} and {@code email}, parted by blanks
     * @param enabled the messages he has chosen, parted by blanks
     * @param preferred what he is to be asked for first; {@code -} where he has not said so
     */
    static UserFactors with(String has, String enabled, String preferred) {
        List<String> things = words(has).toList();
        Set<MfaFactor> reachable = Stream.of(MfaFactor.SMS_MFA, MfaFactor.EMAIL_OTP)
                .filter(factor -> things.contains(factor == MfaFactor.SMS_MFA ? "phone" : "email"))
                .collect(Collectors.toUnmodifiableSet());
        return new UserFactors(things.contains("app"), reachable, preference(enabled, preferred));
    }

    static MfaPreference preference(String enabled, String preferred) {
        return new MfaPreference(
                factors(enabled), "-".equals(preferred) ? Optional.empty() : Optional.of(MfaFactor.valueOf(preferred)));
    }

    static List<MfaFactor> factors(String names) {
        return words(names).map(MfaFactor::valueOf).toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.equals("-"));
    }
}
