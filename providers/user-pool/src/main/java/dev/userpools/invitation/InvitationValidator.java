package dev.userpools.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.userpools.message.Destination;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.InvitationMedium;
import dev.userpools.pool.Named;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolProfile;
import dev.userpools.pool.component.UserPools;
import java.util.List;
import java.util.Optional;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * Checks the request-only attribute {@code invitation} of the request that creates a user, so that a bad one is answered
 * with 400 and nothing is created.
 */
public final class InvitationValidator implements SimpleValidator {

    /** The attribute of the request; never stored. */
    static final String ATTRIBUTE = PoolProfile.INVITATION;

    @Override
    public String getId() {
        return PoolProfile.INVITATION_VALIDATOR;
    }

    @Override
    public ValidationContext validate(Object input, String hint, ValidationContext context, ValidatorConfig config) {
        List<?> values = input instanceof List<?> list ? list : input == null ? List.of() : List.of(input);
        List<String> given = values.stream()
                .map(value -> value == null ? "" : value.toString())
                .filter(value -> !value.isBlank())
                .toList();
        if (!given.isEmpty() && context instanceof UserProfileAttributeValidationContext profile) {
            problem(given, profile.getAttributeContext())
                    .ifPresent(problem -> context.addError(new ValidationError(getId(), hint, problem)));
        }
        return context;
    }

    private static Optional<String> problem(List<String> given, AttributeContext request) {
        if (request.getUser() != null) {
            return Optional.of("An invitation can be chosen only when the user is created; send another with"
                    + " POST user-pool/users/{id}/invitation");
        }
        Optional<InvitationMedium> medium = given.size() == 1 ? InvitationMedium.of(given.get(0)) : Optional.empty();
        if (medium.isEmpty()) {
            return Optional.of(unknownMedium(String.join(", ", given)));
        }
        return UserPools.of(request.getSession().getContext().getRealm())
                .flatMap(pool -> undeliverable(pool, medium.get(), request));
    }

    private static Optional<String> undeliverable(UserPool pool, InvitationMedium medium, AttributeContext request) {
        for (DeliveryMedium delivery : medium.deliveries()) {
            String attribute = delivery.address().externalName();
            String address = request.getAttributes().getFirst(attribute);
            if (Destination.of(pool, delivery, address).isEmpty()) {
                return Optional.of("An invitation by " + delivery.name() + " needs a valid " + attribute);
            }
            if (!pool.sends(delivery)) {
                return Optional.of("This user pool sends no text messages; set its smsSender or use EMAIL or NONE");
            }
        }
        return Optional.empty();
    }

    /**
     * The medium the request asked for. Read from the request as it was sent, since a realm whose user profile does not
     * know the attribute drops it.
     *
     * @param user as the request sent him
     * @throws IllegalArgumentException if it is none
     */
    static Optional<InvitationMedium> requested(JsonNode user) {
        String value = user.path("attributes").path(ATTRIBUTE).path(0).asText("");
        if (value.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                InvitationMedium.of(value).orElseThrow(() -> new IllegalArgumentException(unknownMedium(value))));
    }

    private static String unknownMedium(String value) {
        return "\"" + value + "\" is not an invitation medium; use " + Named.join(List.of(InvitationMedium.values()));
    }
}
