package dev.userpools.device;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.rule.CodeGenerator;
import dev.userpools.pool.DeviceSettings;
import dev.userpools.pool.UserPool;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The devices a pool's users are not asked for the second factor on (Cognito's {@code DeviceConfiguration}). */
public final class RememberedDevices {

    /** The type of the credentials that stand for them. */
    public static final String CREDENTIAL_TYPE = DeviceCredential.TYPE;

    private static final Logger LOG = Logger.getLogger(RememberedDevices.class);
    private static final CodeGenerator SECRETS = new CodeGenerator(new SecureRandom());

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DeviceSettings settings;
    private final DeviceCookies cookies;
    private final Clock clock = KeycloakClock.INSTANCE;

    private RememberedDevices(KeycloakSession session, RealmModel realm, DeviceSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.cookies = new DeviceCookies(session, realm);
    }

    /** Those of a pool, for the browser that sends the request. */
    public static RememberedDevices of(KeycloakSession session, RealmModel realm, UserPool pool) {
        return new RememberedDevices(session, realm, pool.mfa().devices());
    }

    /** Forgets all devices of a user. */
    public static void forgetAll(UserModel user) {
        new Devices(user).removeAll();
    }

    /** The devices of a user, the last used first. */
    public static List<RememberedDevice> list(UserModel user) {
        return new Devices(user)
                .all().stream()
                        .map(device ->
                                new RememberedDevice(device.id(), device.label(), device.created(), device.lastUsed()))
                        .toList();
    }

    /** Whether a page asks if the device is to be remembered; otherwise every one is. */
    public boolean asks() {
        return settings.remembers() && settings.onlyOnPrompt();
    }

    /**
     * Whether the browser of this request is one the user's second factor is not asked on again. The secret of the browser
     * is used up by that and it is given another, once for all times this is asked in a request.
     */
    public boolean isRemembered(UserModel user) {
        return settings.remembers() && known(user).orElseGet(() -> note(user, use(user)));
    }

    /** Remembers the browser of this request for the user. */
    public void remember(UserModel user) {
        if (!settings.remembers() || known(user).orElse(false)) {
            return;
        }
        Devices devices = new Devices(user);
        // One browser is one device: what it was before is no more.
        cookies.read(user)
                .flatMap(token -> devices.hold(session, token.getId()))
                .ifPresent(devices::remove);
        devices.makeRoom(clock.instant());
        String secret = SECRETS.token();
        String label = DeviceLabel.of(
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation());
        Device device =
                Device.create(KeycloakModelUtils.generateId(), devices.freeLabel(label), secret, clock.instant());
        devices.add(device);
        give(user, device, secret);
        note(user, true);
    }

    private boolean use(UserModel user) {
        Devices devices = new Devices(user);
        Optional<DeviceToken> token = cookies.read(user);
        Optional<Device> device = token.flatMap(read -> devices.hold(session, read.getId()));
        if (device.isEmpty()) {
            return false;
        }
        String next = SECRETS.token();
        DeviceUse use = device.get().use(token.get().secret(), next, clock.instant());
        if (use instanceof DeviceUse.Remembered remembered) {
            devices.save(remembered.device());
            give(user, remembered.device(), next);
            return true;
        }
        devices.remove(device.get());
        if (use instanceof DeviceUse.Copied) {
            tell(user, device.get());
        }
        return false;
    }

    private void give(UserModel user, Device device, String secret) {
        cookies.write(user, DeviceToken.of(realm.getId(), user.getId(), device.id(), secret, clock.instant()));
    }

    private void tell(UserModel user, Device device) {
        LOG.warnf(
                "Realm %s: a used cookie of device %s of user %s was sent again. It may have been copied; the device is"
                        + " forgotten.",
                realm.getName(), device.id(), user.getId());
        new EventBuilder(realm, session, session.getContext().getConnection())
                .event(EventType.REMOVE_CREDENTIAL)
                .client(session.getContext().getClient())
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, DeviceCredential.TYPE)
                .detail(Details.SELECTED_CREDENTIAL_ID, device.id())
                .detail(Details.CREDENTIAL_USER_LABEL, device.label())
                .detail(Details.REASON, "device_cookie_copied")
                .success();
    }

    /** What this request has found out already. */
    private Optional<Boolean> known(UserModel user) {
        return Optional.ofNullable(session.getAttribute(key(user), Boolean.class));
    }

    private boolean note(UserModel user, boolean remembered) {
        session.setAttribute(key(user), remembered);
        return remembered;
    }

    private static String key(UserModel user) {
        return RememberedDevices.class.getName() + "." + user.getId();
    }
}
