package dev.userpools.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.userpools.internal.AdminRequest;
import dev.userpools.pool.InvitationMedium;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** The medium of an invitation, as the request that creates a user asks for it. */
final class RequestedInvitationTest {

    @ParameterizedTest
    @EnumSource
    void isTheOneTheRequestNames(InvitationMedium medium) {
        assertThat(requested("{\"username\":\"max\",\"attributes\":{\"invitation\":[\"" + medium + "\"]}}"))
                .contains(medium);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"max\"}",
                "{\"attributes\":null}",
                "{\"attributes\":{}}",
                "{\"attributes\":{\"invitation\":[]}}",
                "{\"attributes\":{\"invitation\":[\"\"]}}",
                "{\"attributes\":{\"invitation\":[\" \"]}}",
                "{\"attributes\":{\"Invitation\":[\"SMS\"]}}",
                "{\"invitation\":[\"SMS\"]}"
            })
    void isNoneWhereTheRequestDoesNotSay(String representation) {
        assertThat(requested(representation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "FAX", "SUPPRESS", "EMAIL,SMS", " EMAIL"})
    void isRefusedWhereThereIsNoSuch(String value) {
        String representation = "{\"attributes\":{\"invitation\":[\"" + value + "\"]}}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> requested(representation))
                .withMessage("\"%s\" is not an invitation medium; use EMAIL, SMS, BOTH, NONE", value);
    }

    private static Optional<InvitationMedium> requested(String representation) {
        AdminEvent event = new AdminEvent();
        event.setOperationType(OperationType.CREATE);
        event.setResourceType(ResourceType.USER);
        event.setResourcePath("users/0815");
        event.setRepresentation(representation);
        return InvitationValidator.requested(
                AdminRequest.of(event).orElseThrow().representation());
    }
}
