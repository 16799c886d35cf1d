package dev.userpools.message;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import dev.userpools.sms.PhoneNumbers;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Where a message goes.
 *
 * @param address an e-mail address, or a phone number in E.164 form; never to be logged
 */
public record Destination(DeliveryMedium medium, String address) {

    private static final String STARS = "***";

    /** The user's address for a medium; empty where he has none a message could be sent to. */
    public static Optional<Destination> of(UserPool pool, UserModel user, DeliveryMedium medium) {
        String value = user.getFirstAttribute(medium.address().externalName());
        return of(pool, medium, value);
    }

    /** The destination of an attribute's value that is not a user's yet. */
    public static Optional<Destination> of(UserPool pool, ContactAttribute attribute, String value) {
        return of(pool, DeliveryMedium.to(attribute), value);
    }

    /** The same for a value that is not a user's yet. */
    public static Optional<Destination> of(UserPool pool, DeliveryMedium medium, String value) {
        return switch (medium) {
            case EMAIL ->
                Optional.ofNullable(value)
                        .filter(address -> !address.isBlank())
                        .map(address -> new Destination(medium, address));
            case SMS ->
                PhoneNumbers.normalized(value, pool.signIn().defaultPhoneRegion())
                        .map(number -> new Destination(medium, number));
        };
    }

    /**
     * The address as it may be shown and logged, masked as Cognito masks the {@code Destination} of its
     * {@code CodeDeliveryDetails}: {@code f***@e***} and {@code +*******1234}.
     */
    public String masked() {
        return switch (medium) {
            case EMAIL -> maskedEmail();
            case SMS -> PhoneNumbers.masked(address);
        };
    }

    private String maskedEmail() {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            return STARS;
        }
        return first(address) + STARS + "@" + first(address.substring(at + 1)) + STARS;
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /** Masked, as records otherwise print their components. */
    @Override
    public String toString() {
        return masked();
    }
}
