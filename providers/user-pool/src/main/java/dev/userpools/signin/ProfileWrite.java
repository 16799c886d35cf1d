package dev.userpools.signin;

import dev.userpools.internal.UserProfileAdapter;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.userprofile.UserProfileContext;

/** What a pool does with one write of a user profile. */
final class ProfileWrite implements UserProfileAdapter.Write {

    private static final String PHONE_NUMBER = ContactAttribute.PHONE_NUMBER.externalName();

    /** Where a user changes his own address. */
    private static final Set<UserProfileContext> SELF_SERVICE =
            Set.of(UserProfileContext.ACCOUNT, UserProfileContext.UPDATE_PROFILE);

    private final KeycloakSession session;

    private final UserProfileContext context;
    private final UserPool pool;
    private final Optional<SupersededSignUp> superseded;
    private final List<SignInName> before;
    private final Set<ContactAttribute> verified;

    /** The addresses the user had until now. */
    private final Map<ContactAttribute, String> former = new EnumMap<>(ContactAttribute.class);

    /**
     * A write.
     *
     * @param user empty for a user who is only being made
     * @param superseded what is in the way of a sign-up
     */
    ProfileWrite(
            KeycloakSession session,
            UserProfileContext context,
            UserPool pool,
            Optional<UserModel> user,
            Optional<SupersededSignUp> superseded) {
        this.session = session;
        this.context = context;
        this.pool = pool;
        this.superseded = superseded;
        Aliases aliases = new Aliases(session, session.getContext().getRealm(), pool.signIn());
        this.before = user.map(aliases::carriedBy).orElse(List.of());
        this.verified = ContactAttribute.VERIFIABLE.stream()
                .filter(attribute -> user.filter(known -> Holders.isVerified(known, attribute))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void creating() {
        if (context == UserProfileContext.REGISTRATION) {
            superseded.ifPresent(SupersededSignUp::remove);
        }
    }

    @Override
    public void created(UserModel user) {
        if (GeneratedUsername.isGenerated(session, user.getUsername())) {
            user.setUsername(user.getId());
        }
        watch(user);
        if (context == UserProfileContext.REGISTRATION) {
            publish(new SignedUp(session, session.getContext().getRealm(), user));
        }
    }

    @Override
    public Set<String> postponed(UserModel user, Map<String, List<String>> wanted) {
        if (!SELF_SERVICE.contains(context)) {
            return Set.of();
        }
        ContactAttribute.VERIFIABLE.forEach(
                attribute -> former(user, attribute, wanted).ifPresent(value -> former.put(attribute, value)));
        Set<String> postponed = new HashSet<>();
        former.keySet().stream()
                .filter(attribute -> pool.verification().beforeUpdate().contains(attribute))
                .filter(attribute -> pool.sends(DeliveryMedium.to(attribute)))
                .flatMap(attribute -> AttributeValue.first(wanted.get(attribute.externalName()))
                        .map(value -> change(user, attribute, Optional.of(value), true))
                        .stream())
                .forEach(change -> {
                    publish(change);
                    postponed.add(change.attribute().externalName());
                });
        return postponed;
    }

    /** The address a user is to give up. Only what is there can be kept. */
    private static Optional<String> former(
            UserModel user, ContactAttribute attribute, Map<String, List<String>> wanted) {
        return AttributeValue.first(user.getFirstAttribute(attribute.externalName()))
                .filter(stored -> wanted.containsKey(attribute.externalName())
                        && !AttributeValue.first(wanted.get(attribute.externalName()))
                                .equals(Optional.of(stored)));
    }

    @Override
    public void updated(UserModel user, Set<String> changed) {
        // Who changes his own number has to verify it; Keycloak does the same for e-mail addresses. What an
        // administrator marks holds.
        if (changed.contains(PHONE_NUMBER)
                && !context.isAdminContext()
                && Holders.isVerified(user, ContactAttribute.PHONE_NUMBER)) {
            Holders.setVerified(user, ContactAttribute.PHONE_NUMBER, false);
        }
        watch(user);
        if (SELF_SERVICE.contains(context)) {
            ContactAttribute.VERIFIABLE.stream()
                    .filter(attribute -> changed.contains(attribute.externalName()))
                    .map(attribute -> change(
                            user,
                            attribute,
                            AttributeValue.first(user.getFirstAttribute(attribute.externalName())),
                            false))
                    .forEach(this::publish);
        }
    }

    private AddressChange change(
            UserModel user, ContactAttribute attribute, Optional<String> value, boolean isPostponed) {
        return new AddressChange(
                session,
                session.getContext().getRealm(),
                user,
                attribute,
                Optional.ofNullable(former.get(attribute)).filter(known -> verified.contains(attribute)),
                value,
                isPostponed);
    }

    private void publish(ProviderEvent event) {
        session.getKeycloakSessionFactory().publish(event);
    }

    private void watch(UserModel user) {
        if (pool.signIn().areOurs() && user.getServiceAccountClientLink() == null) {
            AliasClaims.of(session, session.getContext().getRealm(), pool.signIn())
                    .watch(user, before);
        }
    }
}
