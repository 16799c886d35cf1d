package dev.userpools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

final class AdminRequestTest {

    @Nested
    final class Path {

        @ParameterizedTest
        @CsvSource({
            "users/0815,                       0815,   ''",
            "users/f:ldap:max/reset-password,  f:ldap:max, reset-password",
            "users/0815/reset-password,        0815,   reset-password",
            "users/0815/groups/4711,           0815,   groups/4711",
            "users/0815/,                      0815,   ''"
        })
        void namesTheUserAndWhatIsDoneToHim(String path, String userId, String action) {
            AdminRequest request = request(OperationType.ACTION, path);

            assertThat(request.userId()).isEqualTo(userId);
            assertThat(request.action()).isEqualTo(action);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "users", "groups/0815", "clients/1/users/0815", "/users/0815"})
        void ofAnythingElseIsNoRequestAboutAUser(String path) {
            assertThat(AdminRequest.of(event(OperationType.CREATE, path))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
        void ofAnyOtherResourceIsNoRequestAboutAUser(ResourceType type) {
            AdminEvent event = event(OperationType.CREATE, "users/0815");
            event.setResourceType(type);

            assertThat(AdminRequest.of(event)).isEmpty();
        }
    }

    @Nested
    final class Kind {

        @ParameterizedTest
        @CsvSource({
            "ACTION, users/0815/reset-password,       true",
            "ACTION, users/0815,                      false",
            "ACTION, users/0815/reset-password-email, false",
            "ACTION, users/0815/execute-actions-email, false",
            "UPDATE, users/0815/reset-password,       false"
        })
        void isAPasswordReset(OperationType operation, String path, boolean expected) {
            assertThat(request(operation, path).isPasswordReset()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "CREATE, users/0815,                true",
            "UPDATE, users/0815,                true",
            "DELETE, users/0815,                false",
            "ACTION, users/0815,                false",
            "CREATE, users/0815/groups/1,       false",
            "UPDATE, users/0815/reset-password, false"
        })
        void writesAttributes(OperationType operation, String path, boolean expected) {
            assertThat(request(operation, path).writesAttributes()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "UPDATE, users/0815",
            "ACTION, users/0815",
            "DELETE, users/0815",
            "CREATE, users/0815/federated-identity/x"
        })
        void isNoCreationWhateverWasCalled(OperationType operation, String path) {
            assertThat(request(operation, path).isCreation(null)).isFalse();
        }
    }

    @Test
    void whatKeycloakDidNotWriteIsNotRead() {
        AdminEvent event = event(OperationType.CREATE, "users/0815");
        event.setRepresentation("{");
        AdminRequest request = AdminRequest.of(event).orElseThrow();

        assertThatIllegalStateException().isThrownBy(request::representation);
    }

    private static AdminRequest request(OperationType operation, String path) {
        return AdminRequest.of(event(operation, path)).orElseThrow();
    }

    private static AdminEvent event(OperationType operation, String path) {
        AdminEvent event = new AdminEvent();
        event.setOperationType(operation);
        event.setResourceType(ResourceType.USER);
        event.setResourcePath(path);
        return event;
    }
}
