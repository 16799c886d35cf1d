package dev.userpools.federation;

import dev.userpools.attribute.WriteOnceValidator;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.sms.PhoneNumbers;
import java.util.List;
import java.util.function.Consumer;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/**
 * A user as mappers of identity providers see him at a later sign-in. They write past the user profile: here what is written
 * once keeps its first value (C11), and an address is not verified because the one before it was.
 */
final class MappedUser extends UserModelDelegate {

    private static final String PHONE_NUMBER = ContactAttribute.PHONE_NUMBER.externalName();
    private static final String PHONE_NUMBER_VERIFIED = PHONE_NUMBER + "_verified";

    private final KeycloakSession session;
    private final UserPool pool;
    private final boolean trustsEmail;

    private MappedUser(KeycloakSession session, UserPool pool, UserModel user, boolean trustsEmail) {
        super(user);
        this.session = session;
        this.pool = pool;
        this.trustsEmail = trustsEmail;
    }

    /** The user himself where the realm has no pool. */
    static UserModel of(KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext identity) {
        boolean trustsEmail = Boolean.TRUE.equals(identity.getIdpConfig().isTrustEmail());
        return UserPools.of(realm)
                .<UserModel>map(pool -> new MappedUser(session, pool, user, trustsEmail))
                .orElse(user);
    }

    @Override
    public void setSingleAttribute(String name, String value) {
        setAttribute(name, value == null ? List.of() : List.of(value));
    }

    @Override
    public void setAttribute(String name, List<String> values) {
        if (name.equals(PHONE_NUMBER)) {
            setPhoneNumber(values.stream().map(this::normalized).toList());
        } else {
            unlessWritten(name, () -> super.setAttribute(name, values));
        }
    }

    private String normalized(String number) {
        return PhoneNumbers.normalized(number, pool.signIn().defaultPhoneRegion())
                .orElse(number);
    }

    private void setPhoneNumber(List<String> numbers) {
        if (numbers.equals(getAttributeStream(PHONE_NUMBER).toList())) {
            return;
        }
        unlessWritten(PHONE_NUMBER, () -> {
            super.setAttribute(PHONE_NUMBER, numbers);
            if (Boolean.parseBoolean(getFirstAttribute(PHONE_NUMBER_VERIFIED))) {
                super.setSingleAttribute(PHONE_NUMBER_VERIFIED, "false");
            }
        });
    }

    @Override
    public void removeAttribute(String name) {
        unlessWritten(name, () -> super.removeAttribute(name));
    }

    @Override
    public void setFirstName(String firstName) {
        write(FIRST_NAME, firstName, super::setFirstName);
    }

    @Override
    public void setLastName(String lastName) {
        write(LAST_NAME, lastName, super::setLastName);
    }

    @Override
    public void setEmail(String email) {
        if (KeptAddress.isKept(session, this, email)) {
            return;
        }
        boolean isAnother = email == null || !email.equalsIgnoreCase(getEmail());
        super.setEmail(email);
        if (isAnother) {
            super.setEmailVerified(trustsEmail && email != null);
        }
    }

    private void write(String name, String value, Consumer<String> setter) {
        unlessWritten(name, () -> setter.accept(value));
    }

    private void unlessWritten(String name, Runnable write) {
        if (!WriteOnceValidator.isWritten(session, this, name)) {
            write.run();
        }
    }
}
