package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped realms as the server has imported them. Paths: {@code --import-realm}, admin REST. */
final class RealmImportIT {

    private final TestServer server = TestServer.shared();
    private final Administrator admin = server.admin();

    @Nested
    class Both {

        @ParameterizedTest
        @ValueSource(strings = {"workforce", "customers"})
        void areLikeCognitoWhereKeycloakHasTheSetting(String name) {
            JsonNode realm = admin.get(name).expect(200).json();

            assertThat(realm.get("enabled").asBoolean()).isTrue();
            assertThat(realm.get("passwordPolicy").asText()).isEqualTo("cognito(8 upper lower number symbol)");
            assertThat(List.of("loginTheme", "emailTheme", "accountTheme"))
                    .allSatisfy(theme -> assertThat(realm.get(theme).asText()).isEqualTo("user-pool"));
            assertThat(List.of("bruteForceProtected", "eventsEnabled", "adminEventsEnabled"))
                    .allSatisfy(flag -> assertThat(realm.get(flag).asBoolean()).isTrue());
            assertThat(realm.at("/smtpServer/port").asInt())
                    .isEqualTo(server.inbox().smtpPort());
            assertThat(admin.get(name + "/localization/de").json().fieldNames())
                    .toIterable()
                    .contains(
                            "userPool.verificationEmailSubject",
                            "userPool.verificationEmailMessage",
                            "userPool.verificationSmsMessage");
        }

        @ParameterizedTest
        @ValueSource(strings = {"workforce", "customers"})
        void haveTheDemoApplicationAndTheGroups(String name) {
            JsonNode app = admin.get(name + "/clients?clientId=demo-app").json().get(0);
            JsonNode groups =
                    admin.get(name + "/groups?briefRepresentation=false").json();

            assertThat(app.get("publicClient").asBoolean()).isTrue();
            assertThat(app.get("directAccessGrantsEnabled").asBoolean()).isTrue();
            assertThat(app.get("redirectUris").toString()).isEqualTo("[\"http://localhost:*\"]");
            assertThat(app.get("attributes").get("pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(texts(app.get("defaultClientScopes"))).contains("user-pool", "profile", "email", "phone");
            assertThat(texts(app.get("optionalClientScopes")))
                    .contains("address", "aws.cognito.signin.user.admin", "offline_access");
            assertThat(groups.findValuesAsText("name")).containsExactlyInAnyOrder("admins", "members");
            assertThat(groups.findValues("precedence").toString()).isEqualTo("[[\"1\"], [\"10\"]]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"workforce", "customers"})
        void haveProvidersToBeFilledInAndEnabled(String name) {
            JsonNode providers =
                    admin.get(name + "/identity-provider/instances").json();

            assertThat(providers.findValuesAsText("alias"))
                    .containsExactlyInAnyOrder("Facebook", "Google", "LoginWithAmazon", "SignInWithApple");
            assertThat(providers.findValuesAsText("enabled")).containsOnly("false");
            // Keycloak itself takes first and last names only.
            if (name.equals("customers")) {
                for (String alias : List.of("Facebook", "Google", "LoginWithAmazon")) {
                    assertThat(filledBy(name, alias)).containsExactly("name");
                }
            }
            assertThat(server.realm(name).browser().openSignIn().page().select("a[href*=broker]"))
                    .isEmpty();
        }

        /** The attributes a provider's mappers fill, which call their setting by two names. */
        private List<String> filledBy(String realm, String alias) {
            JsonNode mappers = admin.get(realm + "/identity-provider/instances/" + alias + "/mappers")
                    .json();
            return Stream.of("userAttribute", "user.attribute")
                    .flatMap(setting -> mappers.findValuesAsText(setting).stream())
                    .toList();
        }

        @ParameterizedTest
        @ValueSource(strings = {"workforce", "customers"})
        void haveTheStandardAttributes(String name) {
            assertThat(profile(name).findValuesAsText("name"))
                    .contains("username", "email", "firstName", "lastName", "phone_number", "phone_number_verified")
                    .contains("preferred_username", "name", "middle_name", "nickname", "gender", "birthdate", "profile")
                    .contains("picture", "website", "address", "zoneinfo", "locale", "updated_at", "invitation");
        }

        @ParameterizedTest
        @ValueSource(strings = {"workforce", "customers"})
        void haveTheSamePoolAgainAfterAnExportAndAnImport(String name) {
            JsonNode exported = admin.post(name + "/partial-export").expect(200).json();
            JsonNode storage = exported.at("/components/org.keycloak.storage.UserStorageProvider/0");
            String copy = TestServer.newRealmName(name);
            TestRealm imported = server.newRealm(
                    copy,
                    Map.of(
                            "realm",
                            copy,
                            "components",
                            Map.of(
                                    "org.keycloak.storage.UserStorageProvider",
                                    List.of(Map.of(
                                            "name", "User pool",
                                            "providerId", "user-pool",
                                            "config", storage.get("config"))))));

            assertThat(settings(imported)).isEqualTo(settings(server.realm(name)));
            assertThat(imported.pool().get("config").size()).isGreaterThan(10);
            imported.delete();
        }
    }

    @Test
    void workforceIsForUsersOfAdministrators() {
        Map<String, List<String>> pool = settings(server.realm("workforce"));

        assertThat(admin.get("workforce").json().get("registrationAllowed").asBoolean())
                .isFalse();
        assertThat(pool)
                .containsEntry("aliasAttributes", List.of("email", "phone_number", "preferred_username"))
                .containsEntry("temporaryPasswordValidityDays", List.of("7"))
                .containsEntry("unusedAccountValidityDays", List.of("7"))
                .containsEntry("unusedAccountAction", List.of("DELETE"))
                .containsEntry("mfaConfiguration", List.of("OPTIONAL"))
                .containsEntry("mfaFactors", List.of("SOFTWARE_TOKEN_MFA,SMS_MFA,EMAIL_OTP"))
                .containsEntry("verificationOption", List.of("CONFIRM_WITH_CODE"));
        assertThat(required("workforce")).containsExactlyInAnyOrder("email", "firstName", "lastName");
    }

    @Test
    void customersIsForUsersWhoSignUp() {
        Map<String, List<String>> pool = settings(server.realm("customers"));

        assertThat(admin.get("customers").json().get("registrationAllowed").asBoolean())
                .isTrue();
        assertThat(pool)
                .containsEntry("usernameAttributes", List.of("email", "phone_number"))
                .containsEntry("verificationOption", List.of("CONFIRM_WITH_CODE"))
                .containsEntry("mfaConfiguration", List.of("OPTIONAL"));
        assertThat(required("customers")).containsExactly("name");
        assertThat(profile("customers").findValuesAsText("name")).contains("custom.plan");
    }

    private JsonNode profile(String realm) {
        return admin.get(realm + "/users/profile").expect(200).json().get("attributes");
    }

    private List<String> required(String realm) {
        return StreamSupport.stream(profile(realm).spliterator(), false)
                .filter(attribute -> attribute.has("required"))
                .map(attribute -> attribute.get("name").asText())
                .toList();
    }

    /** The pool's settings, the values of each in order, as Keycloak keeps them in none. */
    private static Map<String, List<String>> settings(TestRealm realm) {
        Map<String, List<String>> all = new TreeMap<>();
        realm.pool()
                .get("config")
                .properties()
                .forEach(setting -> all.put(
                        setting.getKey(),
                        texts(setting.getValue()).stream().sorted().toList()));
        return all;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
