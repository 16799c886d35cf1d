package dev.userpools.code;

import dev.userpools.code.rule.CodeGenerator;
import dev.userpools.message.MessagePurpose;
import dev.userpools.message.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes codes and hands them to the outbox, in the session's transaction. */
final class CodeSender {

    /** Longer addresses than the column takes are left out: he is then sent to the application's own. */
    private static final int LONGEST_REDIRECT_URI = 2000;

    private final KeycloakSession session;
    private final CodeDigest digests;
    private final CodeGenerator generator;
    private final Clock clock;

    CodeSender(KeycloakSession session, CodeDigest digests, CodeGenerator generator, Clock clock) {
        this.session = session;
        this.digests = digests;
        this.generator = generator;
        this.clock = clock;
    }

    /** Writes a code, its digest only, and the message that tells it. */
    WaitingCode send(RealmModel realm, UserModel user, CodeRequest request) {
        CodeEntity row = new CodeEntity();
        row.id = UUID.randomUUID().toString();
        row.realmId = realm.getId();
        row.userId = user.getId();
        row.purpose = request.purpose();
        row.attribute = request.destination().medium().address();
        row.address = request.destination().address();
        row.byLink = request.byLink();
        row.created = clock.millis();
        row.expires = row.created + request.validity().toMillis();
        row.clientId = request.returnTo().map(ReturnAddress::clientId).orElse(null);
        row.redirectUri = request.returnTo()
                .flatMap(ReturnAddress::redirectUri)
                .filter(address -> address.length() <= LONGEST_REDIRECT_URI)
                .orElse(null);
        String secret = row.byLink ? generator.token() : generator.code();
        digests.seal(row, secret);
        new CodeStore(session).replace(row);
        session.getProvider(Outbox.class)
                .add(
                        realm,
                        user,
                        MessagePurpose.valueOf(row.purpose.name()),
                        request.destination(),
                        row.byLink ? new ConfirmationLink(row.id, secret).in(session, realm) : secret);
        return WaitingCode.of(row);
    }
}
