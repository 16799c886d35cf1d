package dev.userpools.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.code.rule.CodeGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which secrets a device is remembered by, and until when. */
final class DeviceTest {

    private static final Instant NOW = Instant.parse("2026-03-28T23:30:00Z");

    private final CodeGenerator secrets = new CodeGenerator(new SecureRandom());
    private final String first = secrets.token();
    private final String second = secrets.token();
    private final String third = secrets.token();
    private final Device device = Device.create("id", "Firefox (Linux)", first, NOW);

    @Test
    void givesANewSecretForEachThatIsUsed() {
        Device once = remembered(device.use(first, second, after(100)));
        Device twice = remembered(once.use(second, third, after(200)));

        assertThat(twice.use(third, secrets.token(), after(300))).isInstanceOf(DeviceUse.Remembered.class);
        assertThat(twice.created()).isEqualTo(NOW);
        assertThat(twice.lastUsed()).isEqualTo(after(200));
        assertThat(twice.id()).isEqualTo("id");
        assertThat(twice.label()).isEqualTo("Firefox (Linux)");
    }

    @Test
    void takesAUsedSecretForAMinute() {
        Device used = remembered(device.use(first, second, NOW));

        assertThat(used.use(first, third, NOW)).isInstanceOf(DeviceUse.Remembered.class);
        assertThat(used.use(first, third, NOW.plusMillis(59_999))).isInstanceOf(DeviceUse.Remembered.class);
        assertThat(used.use(first, third, after(60))).isEqualTo(new DeviceUse.Copied());
    }

    @Test
    void aUsedSecretDoesNotProlongItsMinute() {
        Device used = remembered(device.use(first, second, NOW));
        Device again = remembered(used.use(first, third, after(59)));

        assertThat(again.use(first, secrets.token(), after(60))).isEqualTo(new DeviceUse.Copied());
    }

    @Test
    void ofTwoTabsEitherMayBeAnsweredLast() {
        Device tabs = remembered(remembered(device.use(first, second, NOW)).use(first, third, NOW));

        assertThat(tabs.use(second, secrets.token(), after(100))).isInstanceOf(DeviceUse.Remembered.class);
        assertThat(tabs.use(third, secrets.token(), after(100))).isInstanceOf(DeviceUse.Remembered.class);
    }

    @Test
    void whoCopiedTheCookieInThatMinuteIsFoundOutByTheNextUse() {
        Device both = remembered(remembered(device.use(first, second, NOW)).use(first, third, NOW));
        Device next = remembered(both.use(second, secrets.token(), after(100)));

        assertThat(next.use(third, secrets.token(), after(100))).isEqualTo(new DeviceUse.Copied());
    }

    @Test
    void aSecretFromLongAgoIsACopy() {
        Device now = device;
        String secret = first;
        for (int uses = 0; uses < 5; uses++) {
            String next = secrets.token();
            now = remembered(now.use(secret, next, after(uses)));
            secret = next;
        }

        assertThat(now.use(first, secrets.token(), after(5))).isEqualTo(new DeviceUse.Copied());
    }

    @Test
    void keepsFewSecretsHoweverOftenAUsedOneIsSent() {
        Device used = remembered(device.use(first, second, NOW));
        String last = second;
        for (int tabs = 0; tabs < 100; tabs++) {
            last = secrets.token();
            used = remembered(used.use(first, last, NOW));
        }

        assertThat(used.current()).hasSize(10);
        assertThat(used.use(last, third, NOW)).isInstanceOf(DeviceUse.Remembered.class);
    }

    @Test
    void aSecretThatDiffersInAnyCharacterIsNone() {
        List<String> altered = new ArrayList<>(List.of("", first + "A", first.substring(1)));
        for (int i = 0; i < first.length(); i++) {
            char other = first.charAt(i) == 'A' ? 'B' : 'A';
            altered.add(first.substring(0, i) + other + first.substring(i + 1));
        }

        assertThat(altered.stream().map(secret -> device.use(secret, second, NOW)))
                .containsOnly(new DeviceUse.Copied());
    }

    @Test
    void isRememberedForAYearFromItsLastUse() {
        Instant use = NOW.plus(Duration.ofDays(365)).minusMillis(1);
        Device used = remembered(device.use(first, second, use));

        assertThat(device.use(first, second, NOW.plus(Duration.ofDays(365)))).isEqualTo(new DeviceUse.Expired());
        assertThat(used.use(second, third, use.plus(Duration.ofDays(365)).minusMillis(1)))
                .isInstanceOf(DeviceUse.Remembered.class);
        assertThat(used.use(second, third, use.plus(Duration.ofDays(365)))).isEqualTo(new DeviceUse.Expired());
    }

    @Test
    void showsNoSecret() {
        Device used = remembered(device.use(first, second, NOW));

        assertThat(used.toString()).doesNotContain(first).doesNotContain(second);
        assertThat(DeviceCredential.write(used).getSecretData())
                .doesNotContain(first)
                .doesNotContain(second);
        assertThat(DeviceCredential.write(used).getCredentialData())
                .isEqualTo("{\"lastUsed\":\"2026-03-28T23:30:00Z\"}");
    }

    @Test
    void ofTooManyThoseGiveWayThatWereNotUsedForLongest() {
        List<Device> full = IntStream.range(0, Devices.MOST + 2)
                .mapToObj(i -> Device.create("id" + i, "label" + i, first, NOW.minusSeconds(i)))
                .toList();

        assertThat(Devices.surplus(full, NOW)).extracting(Device::id).containsExactly("id19", "id20", "id21");
        assertThat(Devices.surplus(full.subList(0, Devices.MOST - 1), NOW)).isEmpty();
    }

    @Test
    void thoseGiveWayThatAreNotRememberedAnyMore() {
        Device old = Device.create("old", "old", first, NOW.minus(Device.VALIDITY));

        assertThat(Devices.surplus(List.of(device, old), NOW)).containsExactly(old);
    }

    @Test
    void isWrittenAndReadAsItIs() {
        Device used = remembered(remembered(device.use(first, second, NOW)).use(first, third, NOW));

        assertThat(DeviceCredential.read(DeviceCredential.write(device))).contains(device);
        assertThat(DeviceCredential.read(DeviceCredential.write(used))).contains(used);
        assertThat(used.current().stream().distinct().collect(Collectors.joining()))
                .matches("[0-9a-f]{128}");
    }

    private static Device remembered(DeviceUse use) {
        assertThat(use).isInstanceOf(DeviceUse.Remembered.class);
        return ((DeviceUse.Remembered) use).device();
    }

    private static Instant after(int seconds) {
        return NOW.plusSeconds(seconds);
    }
}
