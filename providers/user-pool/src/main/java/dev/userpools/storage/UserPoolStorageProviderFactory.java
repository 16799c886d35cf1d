package dev.userpools.storage;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.Settings;
import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.SmsSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolProfile;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.UsersInTheWay;
import dev.userpools.sms.SmsSender;
import dev.userpools.sms.SmsSenderFactory;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProviderFactory;

/**
 * The component {@code user-pool}, edited under User federation. A user-storage component is the one place that is in
 * the realm's JSON, has a form in the admin console and is checked on every write.
 */
public final class UserPoolStorageProviderFactory implements UserStorageProviderFactory<UserPoolStorageProvider> {

    private static final Logger LOG = Logger.getLogger(UserPoolStorageProviderFactory.class);

    private static final List<ProviderConfigProperty> PROPERTIES =
            Settings.topics().stream().flatMap(SettingProperties::of).toList();

    @Override
    public UserPoolStorageProvider create(KeycloakSession session, ComponentModel model) {
        return new UserPoolStorageProvider(session);
    }

    @Override
    public String getId() {
        return UserPools.PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "Amazon Cognito's user-pool semantics for this realm: sign-in by e-mail, phone or preferred user name, "
                + "invitations, temporary passwords that expire, unused accounts that are removed.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        UserPools.component(realm)
                .filter(other -> !other.getId().equals(model.getId()))
                .ifPresent(other -> {
                    throw refused("This realm has a user pool already; a realm can have one.", null);
                });
        try {
            UserPool pool = UserPool.parse(model.getConfig());
            checkSender(session, pool.sms());
            checkUsers(session, realm, model, pool.signIn());
            Settings.stored(model.getConfig()).forEach(model.getConfig()::put);
        } catch (InvalidSettingException invalid) {
            // On import Keycloak answers with a bare 500: the reason must be in the server's log.
            LOG.errorf("Realm %s: the user pool is refused: %s", realm.getName(), invalid.getMessage());
            throw refused(invalid.getMessage(), invalid);
        }
    }

    /** Adding a pool to a realm is all it takes: what it needs of the realm, its profile and its scopes is set with it. */
    @Override
    public void onCreate(KeycloakSession session, RealmModel realm, ComponentModel model) {
        complete(session, realm);
    }

    /** A pool that was there before gets with its next save what this version adds. */
    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
        complete(session, realm);
    }

    private static void complete(KeycloakSession session, RealmModel realm) {
        List<ContactAttribute> signIn =
                UserPools.of(realm).map(pool -> pool.signIn().attributes()).orElse(List.of());
        PoolProfile.complete(session, signIn);
        PoolRealm.complete(realm);
    }

    /** Imported components are not announced by {@link #onCreate}, only the realm they came with. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmPostCreateEvent created
                    && UserPools.isDeclared(created.getCreatedRealm())) {
                PoolRealm.complete(created.getCreatedRealm());
            }
        });
    }

    /** What signs in can be changed while there are users, but for those who could not sign in any more. */
    private static void checkUsers(
            KeycloakSession session, RealmModel realm, ComponentModel model, SignInSettings after)
            throws InvalidSettingException {
        ComponentModel stored = model.getId() == null ? null : realm.getComponent(model.getId());
        // While a pool is switched off, nothing of it is heeded: users may have got names and addresses it would
        // refuse.
        SignInSettings before = stored == null || !UserPools.isEnabled(stored)
                ? SignInSettings.NONE
                : UserPool.parse(stored.getConfig()).signIn();
        Optional<String> problem = UsersInTheWay.of(session, realm, before, after);
        if (problem.isPresent()) {
            throw new InvalidSettingException(
                    (after.hasNoUserNames() ? "usernameAttributes: " : "aliasAttributes: ") + problem.get());
        }
    }

    /** Only the senders themselves know what they need. */
    private static void checkSender(KeycloakSession session, SmsSettings sms) throws InvalidSettingException {
        if (sms.sender().isEmpty()) {
            return;
        }
        String id = sms.sender().get();
        List<String> senders = session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(SmsSender.class)
                .map(factory -> factory.getId())
                .sorted()
                .toList();
        if (!senders.contains(id)) {
            throw InvalidSettingException.of("smsSender", id, "one of " + String.join(", ", senders));
        }
        SmsSenderFactory sender =
                (SmsSenderFactory) session.getKeycloakSessionFactory().getProviderFactory(SmsSender.class, id);
        Optional<String> problem = sender.problem(sms.config());
        if (problem.isPresent()) {
            throw new InvalidSettingException("smsSenderConfig: " + problem.get());
        }
    }

    /** Keycloak runs the message through MessageFormat, which fails on "{####}": the text goes in as a parameter. */
    private static ComponentValidationException refused(String reason, Exception cause) {
        ComponentValidationException refused = new ComponentValidationException("{0}", cause);
        refused.setParameters(new Object[] {reason});
        return refused;
    }
}
