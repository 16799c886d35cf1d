package dev.userpools.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;

final class DateTimeValidatorTest {

    private static final Map<String, Object> LIMITS =
            Map.of("min", "2026-01-01T00:00:00Z", "max", "2026-12-31T23:59:59+01:00");

    private final DateTimeValidator validator = new DateTimeValidator();

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "2026-12-31T22:59:59Z"})
    void takesItsLimitsThemselves(String value) {
        assertThat(errors(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59Z,      userPoolDateTimeTooEarly",
        "2026-01-01T00:00:00+00:01, userPoolDateTimeTooEarly",
        "2026-12-31T23:00:00Z,      userPoolDateTimeTooLate",
        "2026-06-01,                userPoolInvalidDateTime"
    })
    void saysWhatIsWrong(String value, String key) {
        assertThat(errors(value)).extracting(ValidationError::getMessage).containsExactly(key);
    }

    @Test
    void takesEveryMomentWithoutLimits() {
        assertThat(problems(Map.of("min", "", "max", ""))).isEmpty();
        assertThat(problems(Map.of())).isEmpty();
        assertThat(validator
                        .validate("0001-01-01T00:00:00Z", "custom.since", new ValidationContext(), null)
                        .getErrors())
                .isEmpty();
    }

    @Test
    void refusesLimitsThatAreNoMoments() {
        assertThat(problems(Map.of("min", "2026-01-01", "max", 5)))
                .extracting(ValidationError::getMessage)
                .containsExactlyInAnyOrder(
                        "min: \"2026-01-01\" is not accepted; use an ISO-8601 date and time with an offset, such as"
                                + " 2026-11-24T18:30:00Z",
                        "max: \"5\" is not accepted; use an ISO-8601 date and time with an offset, such as"
                                + " 2026-11-24T18:30:00Z");
    }

    @Test
    void refusesLimitsThatLeaveNothing() {
        assertThat(problems(Map.of("min", "2026-01-02T00:00:00Z", "max", "2026-01-01T00:00:00Z")))
                .extracting(ValidationError::getMessage)
                .containsExactly("max is before min");
    }

    private Iterable<ValidationError> errors(String value) {
        return validator
                .validate(value, "custom.since", new ValidationContext(), new ValidatorConfig(LIMITS))
                .getErrors();
    }

    private Iterable<ValidationError> problems(Map<String, Object> config) {
        ValidationResult result = validator.validateConfig(null, ValidatorConfig.configFromMap(config));
        return result.getErrors();
    }
}
