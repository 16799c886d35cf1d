package dev.userpools.signin;

import dev.userpools.account.UnconfirmedAccounts;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A sign-up that nobody confirmed does not keep an address from whoever signs up with it next: neither has proved that it
 * is his. With Cognito it is blocked for ever.
 */
final class SupersededSignUp {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings settings;
    private final Map<String, ?> attributes;
    private final UnconfirmedAccounts unconfirmed;

    /**
     * The sign-ups in the way of another.
     *
     * @param attributes of the new one
     */
    SupersededSignUp(KeycloakSession session, RealmModel realm, SignInSettings settings, Map<String, ?> attributes) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.attributes = attributes;
        this.unconfirmed = new UnconfirmedAccounts(session, realm);
    }

    /** Whether an attribute of the new one is in use by such a sign-up only. */
    boolean holds(String attribute) {
        return Named.find(settings.usernameAttributes(), attribute)
                .map(this::holders)
                .filter(holders -> !holders.isEmpty() && holders.stream().allMatch(unconfirmed::contain))
                .isPresent();
    }

    /** Removes them. */
    void remove() {
        Set<UserModel> superseded = settings.usernameAttributes().stream()
                .flatMap(name -> holders(name).stream())
                .filter(unconfirmed::contain)
                .collect(Collectors.toSet());
        if (!superseded.stream().allMatch(unconfirmed::remove)) {
            throw new ModelDuplicateException("the sign-up in the way was confirmed at this moment");
        }
    }

    private List<UserModel> holders(ContactAttribute attribute) {
        Optional<SignInName> name = AttributeValue.first(attributes.get(attribute.externalName()))
                .flatMap(value -> SignInName.of(attribute, value, settings.defaultPhoneRegion()));
        return name.stream()
                .flatMap(held ->
                        new Holders(session, realm, settings).of(held, held.value(), Optional.empty(), 2).stream())
                .flatMap(id -> Stream.ofNullable(session.users().getUserById(realm, id)))
                .toList();
    }
}
