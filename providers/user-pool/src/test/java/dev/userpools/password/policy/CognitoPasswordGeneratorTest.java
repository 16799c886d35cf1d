package dev.userpools.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator with Cognito's rules. */
final class CognitoPasswordGeneratorTest {

    private final PasswordGenerator generator = new PasswordGenerator(new SecureRandom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                CognitoRules.DEFAULT,
                "6",
                "6 symbol",
                "7 upper number",
                "13 lower",
                "64 upper lower number symbol",
                "99",
                "99 upper lower number symbol"
            })
    void satisfiesThemAlsoBesideKeycloaksOwn(String configuration) {
        CognitoRules cognito = CognitoRules.parse(configuration).orElseThrow();
        for (PasswordRules own : PasswordGeneratorTest.everyCombination()) {
            PasswordRules both = own.and(cognito);
            String password = generator.generate(both).orElseThrow();

            assertThat(cognito.violation(password)).as(password).isEmpty();
            assertThat(PasswordGeneratorTest.satisfies(own, password))
                    .as(password)
                    .isTrue();
        }
    }

    @Test
    void isImpossibleWhereCognitosMinimumIsAboveKeycloaksMaximum() {
        PasswordRules both = new PasswordRules(1, 7, 0, 0, 0, 0)
                .and(CognitoRules.parse(CognitoRules.DEFAULT).orElseThrow());

        assertThat(generator.generate(both)).isEmpty();
    }
}
