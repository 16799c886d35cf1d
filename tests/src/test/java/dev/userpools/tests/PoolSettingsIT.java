package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of a pool: which there are, and which values are refused. Path: admin REST, which the console uses too. */
final class PoolSettingsIT {

    private static final String STORAGE = "org.keycloak.storage.UserStorageProvider";

    private static final String KEYS = """
            accountRecovery aliasAttributes attributeEmailMessage attributeEmailMessageByLink attributeEmailSubject
            attributeEmailSubjectByLink attributeSmsMessage attributesRequireVerificationBeforeUpdate authCodeValidityMinutes
            autoVerifiedAttributes brandBackground brandBackgroundImage brandColor brandColorDark brandCss brandLinks
            brandLogo defaultPhoneRegion deviceChallengeRequiredOnNewDevice
            deviceOnlyRememberedOnUserPrompt emailMfaMessage emailMfaSubject idpIdentifiers invitation inviteEmailMessage
            inviteEmailSubject inviteSmsMessage mfaConfiguration mfaFactors preventUserExistenceErrors
            recoveryCodeValidityMinutes recoveryEmailMessage recoveryEmailSubject recoverySmsMessage
            selfServiceInvitation signInAfterRecovery signUpCodeValidityHours smsAuthenticationMessage smsSender
            smsSenderConfig temporaryPasswordValidityDays unconfirmedAccountValidityDays unusedAccountAction
            unusedAccountValidityDays usernameAttributes verificationEmailMessage verificationEmailMessageByLink
            verificationEmailSubject verificationEmailSubjectByLink verificationOption verificationSmsMessage
            """;

    private final Administrator admin = TestServer.shared().admin().inAHurry();

    static Stream<BadSetting> badSettings() {
        return BadSetting.all();
    }

    @Test
    void areDeclaredWithALabelAHelpTextAndAType() {
        JsonNode pool = declaration();

        assertThat(pool.get("helpText").asText()).contains("user-pool semantics");
        assertThat(pool.get("properties").findValuesAsText("name"))
                .containsExactlyInAnyOrder(KEYS.trim().split("\\s+"));
        assertThat(pool.get("properties")).allSatisfy(property -> {
            assertThat(property.get("label").asText()).isNotBlank();
            assertThat(property.get("helpText").asText()).endsWith(".").hasSizeGreaterThan(30);
            assertThat(property.get("type").asText())
                    .isIn("Integer", "List", "MultivaluedList", "String", "Text", "boolean", "Map");
        });
    }

    @Nested
    class OfANewPool {

        private static TestRealm realm;

        @BeforeAll
        static void createRealm() {
            realm = TestServer.shared().newPlainRealm();
        }

        @AfterAll
        static void removeRealm() {
            realm.delete();
        }

        @ParameterizedTest
        @MethodSource("dev.userpools.tests.PoolSettingsIT#badSettings")
        void areRefusedWithTheReasonAndThereIsNoPool(BadSetting bad) {
            Answer answer = admin.post(realm.name() + "/components", component(bad.settings()));

            assertRefused(answer, bad);
            assertThat(components(realm)).isEmpty();
        }
    }

    @Nested
    class OfAPoolThatIsThere {

        private static TestRealm realm;
        private static JsonNode before;

        @BeforeAll
        static void createPool() {
            realm = TestServer.shared().newPlainRealm();
            realm.addPool(Map.of("temporaryPasswordValidityDays", List.of("3"))).expect(201);
            before = realm.pool();
        }

        @AfterAll
        static void removeRealm() {
            realm.delete();
        }

        @ParameterizedTest
        @MethodSource("dev.userpools.tests.PoolSettingsIT#badSettings")
        void areRefusedWithTheReasonAndItStaysAsItWas(BadSetting bad) {
            Answer answer =
                    admin.put(realm.name() + "/components/" + before.get("id").asText(), component(bad.settings()));

            assertRefused(answer, bad);
            assertThat(components(realm)).containsExactly(before);
        }
    }

    private static void assertRefused(Answer answer, BadSetting bad) {
        String repeated = bad.value().substring(0, Math.min(bad.value().length(), 80));

        assertThat(answer.expect(400).json().get("errorMessage").asText())
                .startsWith(bad.key() + ": ")
                .contains(repeated)
                .contains(bad.accepted());
    }

    private static Map<String, Object> component(Map<String, List<String>> settings) {
        return Map.of("name", "User pool", "providerId", "user-pool", "providerType", STORAGE, "config", settings);
    }

    private JsonNode components(TestRealm realm) {
        return admin.get(realm.name() + "/components?type=" + STORAGE)
                .expect(200)
                .json();
    }

    private JsonNode declaration() {
        JsonNode types = admin.serverInfo().expect(200).json().get("componentTypes");
        return named(types.get(STORAGE), "id", "user-pool");
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode element : list) {
            if (element.get(field).asText().equals(value)) {
                return element;
            }
        }
        throw new AssertionError("No " + value);
    }
}
