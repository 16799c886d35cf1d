package dev.userpools.invitation;

import dev.userpools.account.Accounts;
import dev.userpools.background.KeycloakClock;
import dev.userpools.message.MessageHandler;
import dev.userpools.message.MessageHandlerFactory;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.MessageTexts;
import dev.userpools.message.Outbox;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.InvitationSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.KnownName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Brings the invitation to the outbox. */
public final class InvitationMessageFactory implements MessageHandlerFactory {

    @Override
    public MessageHandler create(KeycloakSession session) {
        return new Handler(session, KeycloakClock.INSTANCE);
    }

    @Override
    public String getId() {
        return MessagePurpose.INVITATION.handlerId();
    }

    private record Handler(KeycloakSession session, Clock clock) implements MessageHandler {

        @Override
        public void readAhead(List<String> userIds) {
            Accounts.of(session).readAhead(userIds);
        }

        @Override
        public Optional<MessageTexts> texts(UserPool pool, RealmModel realm, UserModel user, String password) {
            InvitationSettings settings = pool.invitation();
            // Without an account the user has his own password: the one in the message no longer works.
            return Accounts.of(session)
                    .invited(user)
                    .map(account -> new MessageTexts(
                            settings.mail(),
                            settings.smsMessage(),
                            new TemplateValues(KnownName.of(pool.signIn(), user), password)));
        }

        @Override
        public Optional<String> newSecret(UserPool pool, RealmModel realm, UserModel user) {
            return new Invitations(session, realm, pool, clock).renewedPassword(user);
        }

        @Override
        public void sent(RealmModel realm, List<String> userIds) {
            Accounts.of(session).noteSent(userIds, clock.instant());
        }

        @Override
        public void givenUp(RealmModel realm, UserModel user, DeliveryMedium medium, String reason) {
            Accounts accounts = Accounts.of(session);
            // Two media may come to their ends at the same moment: the second one then sees what became of the first.
            accounts.lock(user);
            // Of two media one is enough; and while the other one waits, nothing has failed yet.
            if (!session.getProvider(Outbox.class).isWaitingByOther(user, MessagePurpose.INVITATION, medium)) {
                accounts.noteFailed(user, clock.instant());
            }
        }
    }
}
