package dev.userpools.recovery;

import dev.userpools.account.Accounts;
import dev.userpools.message.MessageHandler;
import dev.userpools.message.MessageHandlerFactory;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.MessageTexts;
import dev.userpools.message.NoticeTexts;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.KnownName;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells a user with a temporary password who asked for a code that he needs a new invitation. */
public final class InvitationNeededFactory implements MessageHandlerFactory {

    @Override
    public String getId() {
        return MessagePurpose.INVITATION_NEEDED.handlerId();
    }

    @Override
    public MessageHandler create(KeycloakSession session) {
        return new Handler(session);
    }

    private record Handler(KeycloakSession session) implements MessageHandler {

        @Override
        public void readAhead(List<String> userIds) {
            Accounts.of(session).readAhead(userIds);
        }

        @Override
        public Optional<MessageTexts> texts(UserPool pool, RealmModel realm, UserModel user, String nothing) {
            // Who has chosen his own password meanwhile needs none.
            return Accounts.of(session)
                    .invited(user)
                    .map(account -> NoticeTexts.of("invitationNeeded", KnownName.of(pool.signIn(), user)));
        }

        @Override
        public Optional<String> newSecret(UserPool pool, RealmModel realm, UserModel user) {
            return Optional.of("");
        }
    }
}
