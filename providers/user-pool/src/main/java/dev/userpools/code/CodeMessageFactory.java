package dev.userpools.code;

import dev.userpools.code.rule.CodePurpose;
import dev.userpools.message.MessageHandler;
import dev.userpools.message.MessageHandlerFactory;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.MessageTexts;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.MailTexts;
import dev.userpools.pool.MessageText;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.KnownName;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings the codes of one purpose to the outbox. */
abstract class CodeMessageFactory implements MessageHandlerFactory {

    private final CodePurpose purpose;

    CodeMessageFactory(CodePurpose purpose) {
        this.purpose = purpose;
    }

    @Override
    public final String getId() {
        return MessagePurpose.valueOf(purpose.name()).handlerId();
    }

    @Override
    public final MessageHandler create(KeycloakSession session) {
        return new Handler(session);
    }

    /** The text message with a code. */
    abstract MessageText sms(UserPool pool);

    /** The mail with a code or a link. */
    abstract MailTexts mail(UserPool pool, boolean byLink);

    private final class Handler implements MessageHandler {

        private final KeycloakSession session;

        Handler(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public Optional<MessageTexts> texts(UserPool pool, RealmModel realm, UserModel user, String secret) {
            Codes codes = Codes.of(session);
            // A code that was used, or has another in its place, is of no use to anybody.
            return codes.waiting(user).stream()
                    .filter(code -> code.purpose() == purpose && codes.isCurrent(code, secret))
                    .findFirst()
                    .map(code ->
                            new MessageTexts(mail(pool, code.byLink()), sms(pool), values(pool, user, code, secret)));
        }

        private static TemplateValues values(UserPool pool, UserModel user, WaitingCode code, String secret) {
            String name = KnownName.of(pool.signIn(), user);
            return code.byLink() ? new TemplateValues(name, "", secret) : new TemplateValues(name, secret);
        }

        /** Only its digest is kept: a user who waits in vain asks for another one. */
        @Override
        public Optional<String> newSecret(UserPool pool, RealmModel realm, UserModel user) {
            return Optional.empty();
        }
    }
}
