package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.Administrator;
import dev.userpools.tests.fixture.Answer;
import dev.userpools.tests.fixture.ForgottenPassword;
import dev.userpools.tests.fixture.Json;
import dev.userpools.tests.fixture.NewUser;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A language from the first page to the last mail. Paths: sign-up, mail, confirmation, forgotten password, second factor,
 * admin REST.
 */
final class LanguagesIT {

    private static final String PASSWORD = "My-own-passw0rd";
    private static final Map<String, String> IN_GERMAN = Map.of("ui_locales", "de");

    private final TestServer server = TestServer.shared();
    private final TestRealm realm = server.newRealmLike("customers");
    private final TestRealm workforce = server.newRealmLike("workforce");
    private final String name = TestRealm.newName();
    private final String address = name + "@example.com";

    @AfterEach
    void removeRealms() {
        realm.delete();
        workforce.delete();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, rtl, أكّد حسابك, أدخل الرمز الذي أرسلناه إلى, رمزك في Customers, مرحبًا،",
        "ja, ltr, アカウントの確認, 送信したコードを入力してください, Customersの確認コード, こんにちは。",
        "zh-CN, ltr, 确认您的账户, 请输入我们发送的验证码, 您的 Customers 验证码, 您好：",
    })
    void isKeptFromSignUpToConfirmation(
            String language, String direction, String title, String instruction, String subject, String greeting) {
        SignUp signUp = SignUp.in(realm, TestRealm.newName() + "@example.com", Map.of("ui_locales", language));

        assertThat(signUp.browser().page().selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(signUp.browser().page().selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(signUp.browser().text()).contains(title).contains(instruction);
        Mail mail = signUp.mail(1);
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text().strip()).startsWith(greeting);
        assertThat(mail.html()).contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">");
        String id = signUp.confirm();
        assertThat(localeOf(realm, id)).isEqualTo(language);
    }

    @Test
    void isKeptWhereASignUpNeedsNoConfirmation() {
        realm.configure("autoVerifiedAttributes").expect(204);

        SignUp signUp = SignUp.in(realm, address, IN_GERMAN);

        assertThat(signUp.status()).isEqualTo("CONFIRMED");
        assertThat(localeOf(realm, signUp.id())).isEqualTo("de");
    }

    @Test
    void ofThePageIsThatOfTheCodeForAForgottenPassword() {
        workforce.create(user());

        ForgottenPassword.follow(workforce.browser().openSignIn(IN_GERMAN)).submit(Map.of("username", name));

        Mail mail = workforce.awaitMail(address);
        assertThat(mail.subject()).isEqualTo("Wählen Sie ein neues Passwort für Workforce");
        assertThat(mail.html()).contains("<html lang=\"de\"");
    }

    @Test
    void ofThePageIsThatOfTheSecondFactor() {
        String id = workforce.create(user());
        requireMailAfterPassword();

        workforce.browser().openSignIn(IN_GERMAN).signIn(name, PASSWORD);

        Mail mail = workforce.awaitMail(address);
        assertThat(mail.subject()).isEqualTo("Ihr Code zur Anmeldung bei Workforce");
        assertThat(mail.html()).contains("<html lang=\"de\"");
        assertThat(localeOf(workforce, id)).isEmpty();
    }

    @Test
    void ofTheUserCountsBeforeThatOfThePage() {
        workforce.create(user().with("locale", "fr"));

        ForgottenPassword.follow(workforce.browser().openSignIn(IN_GERMAN)).submit(Map.of("username", name));

        assertThat(workforce.awaitMail(address).subject())
                .isEqualTo("Choisissez un nouveau mot de passe pour Workforce");
    }

    @Test
    void ofTheRealmIsThatOfWhatAnAdministratorCauses() {
        createInGerman(NewUser.named(name)).expect(201);

        assertThat(workforce.awaitMail(address).html()).contains("<html lang=\"en\"");
    }

    private NewUser user() {
        return NewUser.named(name).withVerifiedEmail().withPermanentPassword(PASSWORD);
    }

    private void requireMailAfterPassword() {
        workforce
                .configure(Map.of(
                        "mfaConfiguration",
                        List.of("ON"),
                        "accountRecovery",
                        List.of("admin_only"),
                        "mfaFactors",
                        List.of("EMAIL_OTP")))
                .expect(204);
    }

    /** As the browser of a German administrator does. */
    private Answer createInGerman(NewUser user) {
        return Administrator.answer(HttpRequest.newBuilder(
                        URI.create(server.keycloak().url() + "/admin/realms/" + workforce.name() + "/users"))
                .header("Authorization", "Bearer " + server.admin().accessToken())
                .header("Accept-Language", "de")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(user)))
                .build());
    }

    private static String localeOf(TestRealm realm, String id) {
        return realm.user(id).json().at("/attributes/locale/0").asText();
    }
}
