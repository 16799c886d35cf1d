package dev.userpools.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.InvalidSettingException;
import dev.userpools.pool.UserPool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com,           a***@e***",
        "a@e,                       a***@e***",
        "🔑ada@éxample.com,         🔑***@é***",
        "ada+tag@mail.example.com,  a***@m***",
        "\"a@b\"@example.com,       \"***@e***",
        "no address,                ***",
        "@example.com,              ***",
        "ada@,                      ***"
    })
    void masksMailAddressesAsCognitoDoes(String address, String masked) {
        assertMasked(new Destination(DeliveryMedium.EMAIL, address), masked);
    }

    @ParameterizedTest
    @CsvSource({"+12065551234, +*******1234", "+4915112345678, +*********5678", "+12345, +*2345", "+1234, +***"})
    void masksPhoneNumbersAsCognitoDoes(String number, String masked) {
        assertMasked(new Destination(DeliveryMedium.SMS, number), masked);
    }

    private static void assertMasked(Destination destination, String masked) {
        assertThat(destination.masked()).isEqualTo(masked);
        assertThat(destination).hasToString(masked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void thereIsNoneWithoutAnAddress(String value) throws InvalidSettingException {
        for (DeliveryMedium medium : DeliveryMedium.values()) {
            assertThat(Destination.of(UserPool.parse(Map.of()), medium, value)).isEmpty();
        }
    }

    @Test
    void aMailAddressIsTakenAsItIs() throws InvalidSettingException {
        assertThat(Destination.of(UserPool.parse(Map.of()), DeliveryMedium.EMAIL, "Ada@Example.com"))
                .contains(new Destination(DeliveryMedium.EMAIL, "Ada@Example.com"));
    }

    @Test
    void aPhoneNumberIsReadInThePoolsCountry() throws InvalidSettingException {
        UserPool german = UserPool.parse(Map.of("defaultPhoneRegion", List.of("DE")));

        assertThat(Destination.of(german, DeliveryMedium.SMS, "0151 12345678"))
                .contains(new Destination(DeliveryMedium.SMS, "+4915112345678"));
        assertThat(Destination.of(UserPool.parse(Map.of()), DeliveryMedium.SMS, "0151 12345678"))
                .isEmpty();
    }
}
