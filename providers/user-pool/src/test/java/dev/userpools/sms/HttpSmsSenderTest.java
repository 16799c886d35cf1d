package dev.userpools.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway's status says of the message. */
final class HttpSmsSenderTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void itIsSent(int status) {
        assertThat(HttpSmsSender.result(status)).isEqualTo(new SendResult.Sent());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 599})
    void itIsTriedLater(int status) {
        assertThat(HttpSmsSender.result(status)).isEqualTo(new SendResult.TryLater("gateway answered HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 301, 302, 304, 307, 400, 401, 403, 404, 407, 409, 422, 499})
    void itIsRefused(int status) {
        assertThat(HttpSmsSender.result(status)).isEqualTo(new SendResult.Refused("gateway answered HTTP " + status));
    }
}
