package dev.userpools.device;

import dev.userpools.internal.HeldCredential;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The devices of a user. Whenever one is written, Keycloak's cache forgets the user, so that the next request reads him from
 * the database; that is once for a sign-in with a remembered device.
 */
record Devices(UserModel user) {

    /** So many are kept. Each is a credential, and Keycloak reads all of a user's at once. */
    static final int MOST = 20;

    /** The last used first. */
    List<Device> all() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(DeviceCredential.TYPE)
                .flatMap(credential -> DeviceCredential.read(credential).stream())
                .sorted(Comparator.comparing(Device::lastUsed).reversed())
                .toList();
    }

    /** One of them as it is now, which no other request changes until this one is done. */
    Optional<Device> hold(KeycloakSession session, String id) {
        return HeldCredential.of(session, user, id)
                .filter(credential -> DeviceCredential.TYPE.equals(credential.getType()))
                .flatMap(DeviceCredential::read);
    }

    void save(Device device) {
        user.credentialManager().updateStoredCredential(DeviceCredential.write(device));
    }

    void add(Device device) {
        user.credentialManager().createStoredCredential(DeviceCredential.write(device));
    }

    /** The label, or the label with a number: Keycloak takes none a second time. */
    String freeLabel(String label) {
        List<String> taken = user.credentialManager()
                .getStoredCredentialsByTypeStream(DeviceCredential.TYPE)
                .flatMap(credential -> Stream.ofNullable(credential.getUserLabel()))
                .toList();
        return DeviceLabel.unlike(taken, label);
    }

    /**
     * Removes those that give way to another: the ones that are not remembered any more, and of too many the ones that were
     * not used for longest.
     */
    void makeRoom(Instant now) {
        surplus(all(), now).forEach(this::remove);
    }

    void remove(Device device) {
        user.credentialManager().removeStoredCredentialById(device.id());
    }

    /** Removes all, also those that cannot be read. */
    void removeAll() {
        user.credentialManager()
                .getStoredCredentialsByTypeStream(DeviceCredential.TYPE)
                .toList()
                .forEach(credential -> user.credentialManager().removeStoredCredentialById(credential.getId()));
    }

    /**
     * Which of them give way.
     *
     * @param devices the last used first
     */
    static List<Device> surplus(List<Device> devices, Instant now) {
        return IntStream.range(0, devices.size())
                .filter(i -> i >= MOST - 1 || devices.get(i).isExpired(now))
                .mapToObj(devices::get)
                .toList();
    }
}
