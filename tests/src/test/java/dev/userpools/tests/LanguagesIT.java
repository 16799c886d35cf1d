package dev.userpools.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.server.Mail;
import dev.userpools.tests.fixture.SignUp;
import dev.userpools.tests.fixture.TestRealm;
import dev.userpools.tests.fixture.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language from the first page to the last mail. Paths: sign-up, mail, confirmation. */
final class LanguagesIT {

    private final TestRealm realm = TestServer.shared().newRealmLike("customers");

    @AfterEach
    void removeRealm() {
        realm.delete();
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
        assertThat(realm.user(id).json().at("/attributes/locale/0").asText()).isEqualTo(language);
    }
}
