package dev.userpools.verification;

import dev.userpools.code.WaitingCode;
import dev.userpools.internal.ProfileValue;
import dev.userpools.internal.ThemeTexts;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.signin.SignInNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** A user's e-mail address and phone number: whether they are verified, and what he can do about it. */
final class Contacts {

    private final KeycloakSession session;
    private final UserModel user;
    private final UserPool pool;
    private final AddressVerification verification;
    private final Properties texts;

    Contacts(KeycloakSession session, RealmModel realm, UserPool pool, UserModel user) {
        this.session = session;
        this.user = user;
        this.pool = pool;
        this.verification = new AddressVerification(session, realm, pool);
        this.texts =
                ThemeTexts.of(session, Theme.Type.ACCOUNT, session.getContext().resolveLocale(user));
    }

    ContactsView view() {
        return new ContactsView(
                text("userPoolContacts"),
                text("userPoolContactsDescription"),
                ContactAttribute.VERIFIABLE.stream()
                        .filter(attribute -> pool.sends(DeliveryMedium.to(attribute)))
                        .map(this::contact)
                        .toList());
    }

    private ContactsView.Contact contact(ContactAttribute attribute) {
        String value = Optional.ofNullable(user.getFirstAttribute(attribute.externalName()))
                .orElse("");
        Optional<WaitingCode> waiting = verification.waiting(user, attribute);
        return new ContactsView.Contact(
                attribute.externalName(),
                text("userPoolAddress." + attribute.externalName()),
                value,
                state(attribute, value, waiting),
                actions(attribute, value, waiting));
    }

    private String state(ContactAttribute attribute, String value, Optional<WaitingCode> waiting) {
        Optional<WaitingCode> change = waiting.filter(WaitingCode::isChange);
        if (change.isPresent()) {
            return text("userPoolContactPending")
                    .replace("{0}", change.get().destination().masked());
        }
        if (value.isEmpty()) {
            return text("userPoolContactNone");
        }
        return text(SignInNames.isVerified(user, attribute) ? "userPoolContactVerified" : "userPoolContactUnverified");
    }

    private List<ContactsView.Action> actions(ContactAttribute attribute, String value, Optional<WaitingCode> waiting) {
        List<ContactsView.Action> actions = new ArrayList<>();
        String verify = PoolActions.verify(attribute);
        if (waiting.isPresent() || (!value.isEmpty() && !SignInNames.isVerified(user, attribute))) {
            actions.add(new ContactsView.Action(
                    text(waiting.isPresent() ? "userPoolContactConfirm" : "userPoolConfirm"), verify));
        }
        boolean isChanging = waiting.filter(WaitingCode::isChange).isPresent();
        if (!isChanging && ProfileValue.isWritable(session, user, attribute.externalName())) {
            actions.add(new ContactsView.Action(
                    text(value.isEmpty() ? "userPoolContactAdd" : "userPoolContactChange"),
                    verify + ":" + WantedAddress.PARAMETER));
        }
        return actions;
    }

    private String text(String key) {
        return texts.getProperty(key);
    }
}
