package dev.userpools.code.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:DB8:1:2::1, 2001:0db8:0001:0002:0000:0000:0000:0009",
        "fe80::1%eth0, fe80::2",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void areOneWhereOneCanHaveBoth(String one, String other) {
        assertThat(NetworkAddress.of(one)).isEqualTo(NetworkAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.7, 192.0.2.8", "::ffff:192.0.2.7, ::ffff:192.0.2.8"})
    void areTwoWhereTheyAreNot(String one, String other) {
        assertThat(NetworkAddress.of(one)).isNotEqualTo(NetworkAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "unknown", "", "not:an:address", "[", "::ffff:1:2:3:4:5:6:7:8:9"})
    void whateverElseAProxyTellsIsTakenAsItIs(String told) {
        assertThat(NetworkAddress.of(told)).isEqualTo(told);
    }
}
