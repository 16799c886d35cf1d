package dev.userpools.message;

import dev.userpools.internal.MailRenderer;
import dev.userpools.message.template.MailBody;
import dev.userpools.message.template.MessageTemplate;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.SmsMessage;
import java.util.Locale;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes a message of texts and an address. */
final class Composer {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserPool pool;

    Composer(KeycloakSession session, RealmModel realm, UserPool pool) {
        this.session = session;
        this.realm = realm;
        this.pool = pool;
    }

    OutgoingMessage compose(UserModel user, Destination destination, MessageTexts texts) throws EmailException {
        Locale locale = session.getContext().resolveLocale(user, true);
        LocalizedTexts localized = new LocalizedTexts(realm, locale);
        return switch (destination.medium()) {
            case EMAIL -> {
                String subject =
                        template(localized.choose(texts.emailSubject())).singleLine(texts.values());
                MailBody body = template(localized.choose(texts.email())).mailBody(texts.values());
                yield new OutgoingMessage.Mail(
                        realm.getSmtpConfig(),
                        destination.address(),
                        new MailRenderer(session, realm, user).render(subject, body.html(), body.text()));
            }
            case SMS ->
                new OutgoingMessage.Text(
                        pool.sms(),
                        new SmsMessage(
                                destination.address(),
                                template(localized.choose(texts.sms())).plain(texts.values())));
        };
    }

    private static MessageTemplate template(String text) {
        return new MessageTemplate(text);
    }
}
