package dev.userpools.verification;

import dev.userpools.message.MessageHandler;
import dev.userpools.message.MessageHandlerFactory;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.MessageTexts;
import dev.userpools.message.NoticeTexts;
import dev.userpools.pool.UserPool;
import dev.userpools.signin.KnownName;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the address a user had that it is his no longer: if it was not he, he learns of it where he still can. */
public final class AddressChangedFactory implements MessageHandlerFactory {

    @Override
    public String getId() {
        return MessagePurpose.ADDRESS_CHANGED.handlerId();
    }

    @Override
    public MessageHandler create(KeycloakSession session) {
        return new Handler();
    }

    private static final class Handler implements MessageHandler {

        @Override
        public Optional<MessageTexts> texts(UserPool pool, RealmModel realm, UserModel user, String nothing) {
            return Optional.of(NoticeTexts.of("addressChanged", KnownName.of(pool.signIn(), user)));
        }

        @Override
        public Optional<String> newSecret(UserPool pool, RealmModel realm, UserModel user) {
            return Optional.of("");
        }
    }
}
