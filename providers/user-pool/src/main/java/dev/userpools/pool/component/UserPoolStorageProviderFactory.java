package dev.userpools.pool.component;

import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.Setting;
import dev.userpools.pool.Settings;
import dev.userpools.pool.SmsSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.SmsSender;
import dev.userpools.sms.SmsSenderFactory;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProviderFactory;

/**
 * The component {@code user-pool}, edited under User federation. A user-storage component is the one place that is in
 * the realm's JSON, has a form in the admin console and is checked on every write.
 */
public final class UserPoolStorageProviderFactory implements UserStorageProviderFactory<UserPoolStorageProvider> {

    /** The component's provider id. */
    public static final String PROVIDER_ID = "user-pool";

    private static final Logger LOG = Logger.getLogger(UserPoolStorageProviderFactory.class);

    private static final List<ProviderConfigProperty> PROPERTIES = Settings.all().stream()
            .map((Setting<?> setting) -> SettingProperties.of(setting))
            .toList();

    @Override
    public UserPoolStorageProvider create(KeycloakSession session, ComponentModel model) {
        return new UserPoolStorageProvider();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "Amazon Cognito's user-pool semantics for this realm: invitations, temporary passwords that expire, "
                + "unused accounts that are removed.";
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
            checkSender(session, UserPool.parse(model.getConfig()).sms());
        } catch (InvalidSettingException invalid) {
            // On import Keycloak answers with a bare 500: the reason must be in the server's log.
            LOG.errorf("Realm %s: the user pool is refused: %s", realm.getName(), invalid.getMessage());
            throw refused(invalid.getMessage(), invalid);
        }
    }

    /** Adding a pool to a realm is all it takes: what the pool needs of the user profile is added with it. */
    @Override
    public void onCreate(KeycloakSession session, RealmModel realm, ComponentModel model) {
        PoolProfile.complete(session);
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
