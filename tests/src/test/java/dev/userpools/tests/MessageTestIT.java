package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.server.Mail;
import dev.userpools.server.TextMessage;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.ClosedPort;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.PoolCalls;
import dev.userpools.tests.fixture.ScriptedGateway;
import dev.userpools.tests.fixture.ScriptedMailServer;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import dev.userpools.tests.fixture.VerificationCodes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at messages and trying them out. Paths: admin REST {@code user-pool/message-test}, mail, text message. */
final class MessageTestIT {

    private static final String NUMBER = "+4915112345678";

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("workforce");
    private final PoolCalls calls = new PoolCalls(realm);
    private final String address = TestRealm.newName() + "@example.com";

    @AfterEach
    void removeRealm() {
        realm.delete();
    }

    @Nested
    class Rendering {

        @Test
        void showsBothMediaAndSendsNothing() {
            long sent = samplesSent();

            JsonNode answer = calls.messageTest(Map.of("template", "recovery"))
                    .expect(200)
                    .json();

            assertThat(answer.fieldNames()).toIterable().containsExactly("locale", "email", "sms", "delivery");
            assertThat(answer.get("locale").asText()).isEqualTo("en");
            assertThat(answer.get("email").fieldNames()).toIterable().containsExactly("subject", "text", "html");
            assertThat(answer.at("/email/text").asText()).contains("123456").contains("ada");
            assertThat(answer.at("/email/html").asText())
                    .contains("<html lang=\"en\"")
                    .contains("123456");
            assertThat(answer.get("sms").asText()).startsWith("123456 ");
            assertThat(answer.get("delivery").isNull()).isTrue();
            assertThat(samplesSent()).isEqualTo(sent);
        }

        /** Among whatever else may just arrive. */
        private long samplesSent() {
            return Stream.concat(
                            server.inbox().mails().stream().map(Mail::text),
                            server.inbox().texts().stream().map(TextMessage::message))
                    .filter(message -> message.contains("123456"))
                    .count();
        }

        @Test
        void leavesOutTheMediumAMessageHasNot() {
            assertThat(calls.rendered("smsAuthentication", "en")
                            .json()
                            .get("email")
                            .isNull())
                    .isTrue();
            assertThat(calls.rendered("emailMfa", "en").json().get("sms").isNull())
                    .isTrue();
            assertThat(calls.rendered("verificationByLink", "en")
                            .json()
                            .get("sms")
                            .isNull())
                    .isTrue();
        }

        @Test
        void showsALinkAsUsersGetIt() {
            String html = calls.rendered("verificationByLink", "en")
                    .json()
                    .at("/email/html")
                    .asText();

            assertThat(html).contains("href=\"" + server.keycloak().url() + "/realms/" + realm.name() + "/user-pool/");
        }

        @Test
        void showsAnOverrideOfTheLanguage() {
            localize("de", "userPool.verificationSmsMessage", "{####}: Ihr Code");

            assertThat(sms("verification", "de")).isEqualTo("123456: Ihr Code");
            assertThat(sms("verification", "en")).startsWith("123456 is your code");
        }

        @Test
        void showsTheRealmsStandardLanguageUnlessToldAnother() {
            realm.change(Map.of("defaultLocale", "de"));

            JsonNode answer = calls.messageTest(Map.of("template", "verification"))
                    .expect(200)
                    .json();

            assertThat(answer.get("locale").asText()).isEqualTo("de");
            assertThat(answer.get("sms").asText()).startsWith("123456 ist Ihr Code");
        }

        @Test
        void ofAnInvitationNamesASampleUserAsThePoolsUsersKnowThemselves() {
            assertThat(sms("invitation", "en")).contains("ada").doesNotContain("@");
            TestRealm customers = server.realm("customers");
            assertThat(new PoolCalls(customers)
                            .rendered("invitation", "en")
                            .json()
                            .get("sms")
                            .asText())
                    .contains("ada@example.com");
        }

        @Test
        void makesNoUserAndNoCode() {
            String before = server.admin().get(realm.name() + "/users/count").body();

            calls.rendered("verification", "en");

            assertThat(server.admin().get(realm.name() + "/users/count").body()).isEqualTo(before);
            assertThat(server.admin()
                            .get(realm.name() + "/user-pool/outbox")
                            .json()
                            .get("messages"))
                    .isEmpty();
        }
    }

    @Nested
    class Sending {

        @Test
        void bringsAMailWithBothPartsAndItsUmlauts() {
            JsonNode answer = calls.messageTest(Map.of("template", "verification", "locale", "de", "to", address))
                    .expect(200)
                    .json();

            Mail mail = realm.mailsTo(address).get(0);
            assertThat(mail.subject()).isEqualTo("Ihr Code für Workforce");
            assertThat(mail.text()).contains("bestätigen").contains("können").contains("123456");
            assertThat(mail.html()).contains("bestätigen").contains("können").contains("123456");
            assertThat(mail.from().address()).isEqualTo("no-reply@workforce.example");
            assertThat(answer.at("/email/subject").asText()).isEqualTo(mail.subject());
            assertThat(answer.at("/email/text").asText().strip())
                    .isEqualTo(mail.text().strip());
            assertThat(answer.get("delivery").toString())
                    .isEqualTo("{\"medium\":\"EMAIL\",\"destination\":\"u***@e***\"}");
        }

        @Test
        void bringsATextMessageToANumberInAnySpelling() {
            String number = SignUp.newNumber();
            String spelled = number.replaceFirst("\\+49151", "+49 (151) ");

            JsonNode answer = calls.messageTest(Map.of("template", "smsAuthentication", "to", spelled))
                    .expect(200)
                    .json();

            assertThat(realm.textsTo(number).get(0).message())
                    .isEqualTo(answer.get("sms").asText());
            assertThat(answer.at("/delivery/medium").asText()).isEqualTo("SMS");
        }

        @Test
        void isAnAdminEventWithoutTheAddress() {
            calls.messageTest(Map.of("template", "emailMfa", "to", address)).expect(200);

            JsonNode event = server.admin()
                    .get(realm.name() + "/admin-events?resourcePath=user-pool/message-test")
                    .json()
                    .get(0);
            assertThat(event.at("/details/user_pool_template").asText()).isEqualTo("emailMfa");
            assertThat(event.toString()).doesNotContain(address);
        }

        @Test
        void saysWhatTheMailServerAnswered() {
            try (ScriptedMailServer mailServer = ScriptedMailServer.start()) {
                realm.change(mailServer.realmSettings());

                mailServer.refuse(550);
                assertFailed(toAddress(), 400, "The message was refused: mail server answered 550 (address refused).");
                mailServer.refuse(450);
                assertFailed(toAddress(), 502, "The message was not sent: mail server answered 450 (address refused).");
            }
            realm.change(ScriptedMailServer.smtp(Integer.parseInt(ClosedPort.number())));
            assertThat(toAddress().refused(502, "CodeDeliveryFailureException"))
                    .startsWith("The message was not sent: mail server not reachable or not configured");
        }

        @Test
        void saysWhatTheGatewayAnswered() {
            try (ScriptedGateway gateway = ScriptedGateway.start()) {
                realm.configure("smsSenderConfig", gateway.config()).expect(204);

                gateway.answer(400);
                assertThat(toNumber().refused(400, "CodeDeliveryFailureException"))
                        .startsWith("The message was refused: ")
                        .contains("400");
                gateway.answer(503);
                assertThat(toNumber().refused(502, "CodeDeliveryFailureException"))
                        .startsWith("The message was not sent: ")
                        .contains("503");
            }
        }

        private Answer toAddress() {
            return calls.messageTest(Map.of("template", "verification", "to", address));
        }

        private Answer toNumber() {
            return calls.messageTest(Map.of("template", "verification", "to", NUMBER));
        }

        private void assertFailed(Answer answer, int status, String message) {
            assertThat(answer.refused(status, "CodeDeliveryFailureException")).isEqualTo(message);
            assertThat(answer.body()).doesNotContain(address);
        }
    }

    @Nested
    class IsRefused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "",
                    "{\"template\":\"unknown\"}",
                    "{\"template\":\"VERIFICATION\"}",
                    "{\"template\":\"verificationEmailMessage\"}"
                })
        void forATemplateThereIsNot(String body) {
            assertThat(refusal(body))
                    .isEqualTo("template must be one of invitation, verification, verificationByLink, attribute,"
                            + " attributeByLink, recovery,"
                            + " smsAuthentication, emailMfa, addressChanged.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "verification",
                    "[\"verification\"]",
                    "{\"template\":\"verification\",\"code\":\"1\"}",
                    "{\"template\":null}",
                    "{\"template\":[\"verification\"]}",
                    "{\"template\":\"verification\",\"template\":\"recovery\"}",
                    "{\"template\":\"verification\"} {}",
                    "{\"template\":\"verification\",\"to\":4915112345678}"
                })
        void forABodyThatIsNotUnderstood(String body) {
            assertThat(refusal(body))
                    .isEqualTo("The body must be a JSON object with the field template and, if you like, to and"
                            + " locale; each a text.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"fi", "DE", "de-AT", "", "../de"})
        void forALanguageTheRealmHasNot(String locale) {
            assertThat(refusal(Map.of("template", "verification", "locale", locale)))
                    .isEqualTo("locale must be one of ar, de, en, es, fr, it, ja, nl, pl, pt, tr, zh-CN.");
        }

        @Test
        void forAnyLanguageButEnglishWhereTheRealmHasNone() {
            realm.change(Map.of("internationalizationEnabled", false));

            assertThat(refusal(Map.of("template", "verification", "locale", "de")))
                    .isEqualTo("locale must be one of en.");
            assertThat(sms("verification", "en")).startsWith("123456 is your code");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "ada",
                    "@",
                    "ada@",
                    "@example.com",
                    "ada@example.com\nBcc: all@example.com",
                    "ada@example.com, bob@example.com",
                    "015112345678",
                    "+49",
                    "+49151abcdefgh"
                })
        void forAnAddressThatIsNone(String to) {
            assertThat(refusal(Map.of("template", "verification", "to", to)))
                    .isEqualTo("to must be an e-mail address, or a phone number such as +4915112345678.");
        }

        @Test
        void forAnAddressOfTheWrongKind() {
            assertThat(refusal(Map.of("template", "smsAuthentication", "to", address)))
                    .isEqualTo("to must be a phone number: smsAuthentication goes out in no other way.");
            assertThat(refusal(Map.of("template", "emailMfa", "to", NUMBER)))
                    .isEqualTo("to must be an e-mail address: emailMfa goes out in no other way.");
        }

        @Test
        void forANumberWithoutASender() {
            realm.sendNoTextMessages();

            assertThat(refusal(Map.of("template", "verification", "to", NUMBER)))
                    .isEqualTo("This user pool sends no text messages; set its smsSender.");
        }

        private String refusal(Object body) {
            return calls.messageTest(body).refused(400, "InvalidParameterException");
        }
    }

    @Nested
    class AnOverrideWithoutItsPlaceholder {

        @Test
        void isNeitherShownNorSent() {
            localize("de", "userPool.verificationEmailMessage", "<p>Ihr Code kommt noch.</p>");
            localize("de", "userPool.verificationEmailMessageByLink", "<p>Ihr Link: {####}</p>");
            localize("de", "userPool.verificationSmsMessage", "Ihr Code kommt noch.");
            localize("de", "userPool.recoveryEmailMessage", "<p>{username}</p>");
            localize("de", "userPool.recoverySmsMessage", "Ihr Code");

            assertThat(sms("verification", "de")).startsWith("123456 is your code");
            assertThat(mail("verification").at("/text").asText()).contains("123456");
            assertThat(mail("verificationByLink").at("/html").asText()).contains("href=");
            assertThat(mail("recovery").at("/html").asText()).contains("123456");
            assertThat(sms("recovery", "de")).startsWith("123456 ");
            assertThat(server.keycloak().log())
                    .contains("Realm " + realm.name() + ": the localization of userPool.verificationSmsMessage is"
                            + " ignored; it must be a text of 6 to 140 characters that contains {####}.");
        }

        @Test
        void keepsNobodyFromHisCode() {
            localize("de", "userPool.verificationEmailMessage", "<p>Ihr Code kommt noch.</p>");
            String name = TestRealm.newName();
            String id = realm.create(NewUser.named(name)
                    .with("locale", "de")
                    .invitedBy("NONE")
                    .withPermanentPassword("My-own-passw0rd"));

            calls.verify(id, "email").expect(200);

            Mail mail = realm.awaitMail(name + "@example.com");
            assertThat(mail.subject()).isEqualTo("Ihr Code für Workforce");
            assertThat(mail.html()).contains(VerificationCodes.in(mail));
        }

        private JsonNode mail(String template) {
            return calls.rendered(template, "de").json().get("email");
        }
    }

    private String sms(String template, String locale) {
        return calls.rendered(template, locale).json().get("sms").asText();
    }

    private void localize(String locale, String key, String text) {
        server.admin()
                .post(realm.name() + "/localization/" + locale, Map.of(key, text))
                .expect(204);
    }
}
