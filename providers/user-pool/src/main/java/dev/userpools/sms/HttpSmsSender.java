package dev.userpools.sms;

import java.io.IOException;
import java.util.Map;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.http.simple.SimpleHttpResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Calls a gateway over HTTP, with the server's own HTTP client: its proxy and its truststore apply. */
final class HttpSmsSender implements SmsSender {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final KeycloakSession session;

    HttpSmsSender(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public SendResult send(SmsMessage message, Map<String, String> config) {
        Gateway gateway = Gateway.parse(config);
        try (SimpleHttpResponse response = request(gateway, message).asResponse()) {
            return result(response.getStatus());
        } catch (IOException unreachable) {
            // Only the kind of failure: the message of an exception may repeat the address or the body.
            return new SendResult.TryLater(
                    "gateway not reachable: " + unreachable.getClass().getSimpleName());
        }
    }

    private SimpleHttpRequest request(Gateway gateway, SmsMessage message) {
        SimpleHttp http = SimpleHttp.create(session)
                .withRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(gateway.connectTimeoutMillis())
                        .setConnectionRequestTimeout(gateway.connectTimeoutMillis())
                        .setSocketTimeout(gateway.timeoutMillis())
                        .setRedirectsEnabled(false)
                        .build());
        SimpleHttpRequest request =
                gateway.method().equals("PUT") ? http.doPut(gateway.url()) : http.doPost(gateway.url());
        gateway.headers().forEach((name, value) -> request.header(name, secret(value)));
        ContentType contentType = ContentType.create(gateway.format().contentType(), "UTF-8");
        return request.entity(new StringEntity(gateway.body(message), contentType));
    }

    /** The gateway's answer, by the status alone: bodies differ from gateway to gateway and may repeat the message. */
    static SendResult result(int status) {
        if (status >= 200 && status < 300) {
            return new SendResult.Sent();
        }
        boolean temporary = status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        String reason = "gateway answered HTTP " + status;
        return temporary ? new SendResult.TryLater(reason) : new SendResult.Refused(reason);
    }

    /** The value itself, or what the realm's vault holds under {@code ${vault.name}}. */
    private String secret(String value) {
        try (VaultStringSecret secret = session.vault().getStringSecret(value)) {
            return secret.get().orElse(value);
        }
    }
}
