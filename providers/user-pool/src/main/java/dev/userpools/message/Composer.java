package dev.userpools.message;

import dev.userpools.internal.MailRenderer;
import dev.userpools.internal.MailRenderer.RenderedMail;
import dev.userpools.message.template.MailBody;
import dev.userpools.message.template.MessageTemplate;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.SmsMessage;
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
        return switch (destination.medium()) {
            case EMAIL ->
                new OutgoingMessage.Mail(
                        realm.getSmtpConfig(), destination.address(), mail(user, texts.mail(), texts.values()));
            case SMS ->
                new OutgoingMessage.Text(
                        pool.sms(), new SmsMessage(destination.address(), text(user, texts.sms(), texts.values())));
        };
    }

    /** A mail in the user's language. */
    RenderedMail mail(UserModel user, MailTexts texts, TemplateValues values) throws EmailException {
        LocalizedTexts localized = localized(user);
        String subject = template(localized.choose(texts.subject())).singleLine(values);
        MailBody body = template(localized.choose(texts.message())).mailBody(values);
        return new MailRenderer(session, realm, user).render(subject, body.html(), body.text());
    }

    /** A text message in the user's language. */
    String text(UserModel user, MessageText text, TemplateValues values) {
        return template(localized(user).choose(text)).plain(values);
    }

    private LocalizedTexts localized(UserModel user) {
        return new LocalizedTexts(session, realm, session.getContext().resolveLocale(user, true));
    }

    private static MessageTemplate template(String text) {
        return new MessageTemplate(text);
    }
}
