package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.UserProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cognito's types of attributes as validators of the user profile. Path: admin REST. */
final class CustomAttributesIT {

    private static TestRealm realm;

    private final NewUser user = NewUser.named(TestRealm.newName()).withPermanentPassword("My-own-passw0rd");

    @BeforeAll
    static void makeRealm() {
        realm = TestServer.shared().newRealmLike("workforce");
        UserProfile profile = UserProfile.of(realm);
        profile.add("custom.code", "length", Map.of("min", 2, "max", 4)).expect(200);
        profile.add("custom.level", "integer", Map.of("min", 0, "max", 10)).expect(200);
        profile.add("custom.rate", "double", Map.of("min", -0.5, "max", 0.5)).expect(200);
        profile.add("custom.staff", "options", Map.of("options", List.of("true", "false")))
                .expect(200);
        profile.add(
                        "custom.since",
                        "user-pool-date-time",
                        Map.of("min", "2026-01-01T00:00:00Z", "max", "2026-12-31T23:59:59Z"))
                .expect(200);
    }

    @AfterAll
    static void removeRealm() {
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource({
        "custom.code, ab",
        "custom.code, abcd",
        "custom.level, 0",
        "custom.level, 10",
        "custom.rate, -0.5",
        "custom.rate, 0.25",
        "custom.staff, true",
        "custom.since, 2026-11-24T18:30:00Z",
        "custom.since, 2026-11-24T19:30:00.5+01:00"
    })
    void areStoredAsGiven(String attribute, String value) {
        String id = realm.create(user.with(attribute, value));

        assertThat(realm.user(id).json().at("/attributes/" + attribute + "/0").asText())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "custom.code, a, error-invalid-length",
        "custom.code, abcde, error-invalid-length",
        "custom.level, -1, error-number-out-of-range",
        "custom.level, 11, error-number-out-of-range",
        "custom.level, 1.5, error-invalid-number",
        "custom.level, one, error-invalid-number",
        "custom.rate, 0.6, error-number-out-of-range",
        "custom.staff, yes, error-invalid-value",
        "custom.since, 2026-11-24, 'custom.since: Use an ISO-8601 date and time with an offset'",
        "custom.since, 2025-12-31T23:59:59Z, 'custom.since: The date and time must not be before 2026-01-01T00:00:00Z.'",
        "custom.since, 2027-01-01T00:00:00Z, 'custom.since: The date and time must not be after 2026-12-31T23:59:59Z.'"
    })
    void areRefusedWithAReason(String attribute, String value, String reason) {
        Answer answer = realm.tryToCreate(user.with(attribute, value));

        assertThat(answer.expect(400).body()).contains(attribute, reason);
    }

    static List<Arguments> badLimits() {
        return List.of(
                Arguments.of(Map.of("min", "yesterday"), "min: \\\"yesterday\\\" is not accepted"),
                Arguments.of(Map.of("max", "2026-01-01"), "max: \\\"2026-01-01\\\" is not accepted"),
                Arguments.of(
                        Map.of("min", "2026-01-02T00:00:00Z", "max", "2026-01-01T00:00:00Z"), "max is before min"));
    }

    @ParameterizedTest
    @MethodSource("badLimits")
    void haveNoLimitsThatMakeNoSense(Map<String, Object> config, String reason) {
        Answer answer = UserProfile.of(realm).add("custom.bad", "user-pool-date-time", config);

        assertThat(answer.expect(400).body()).contains("custom.bad", reason);
    }

    @Test
    void haveOurValidatorsInTheConsolesEditorWithAHelpTextEach() {
        JsonNode validators = realm.server()
                .admin()
                .serverInfo()
                .expect(200)
                .json()
                .at("/componentTypes/org.keycloak.validate.Validator");

        assertThat(validators.findValuesAsText("id"))
                .contains("user-pool-write-once", "user-pool-date-time", "user-pool-phone-number");
        for (JsonNode validator : validators) {
            if (validator.get("id").asText().startsWith("user-pool-")) {
                assertThat(validator.get("helpText").asText()).isNotBlank();
                assertThat(validator.get("properties").findValuesAsText("helpText"))
                        .allSatisfy(text -> assertThat(text).isNotBlank());
            }
            if (validator.get("id").asText().equals("user-pool-date-time")) {
                assertThat(validator.get("properties").findValuesAsText("name")).containsExactly("min", "max");
            }
        }
    }
}
