package dev.userpools.verification;

import dev.userpools.attribute.PhoneHint;
import dev.userpools.code.CodeTexts;
import dev.userpools.internal.Page;
import dev.userpools.internal.ProfileValue;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.ValidationException;

/**
 * Asks which address a user wants to have instead, and keeps it until he types the code that is sent there. An application
 * sends him here with the action's parameter, as in {@code kc_action=user-pool-verify-email:change}.
 */
final class WantedAddress {

    /** The parameter. */
    static final String PARAMETER = "change";

    private static final String PAGE = "change-attribute";

    private final RequiredActionContext context;
    private final UserPool pool;
    private final ContactAttribute attribute;

    WantedAddress(RequiredActionContext context, UserPool pool, ContactAttribute attribute) {
        this.context = context;
        this.pool = pool;
        this.attribute = attribute;
    }

    /** Whether the application wants him to be asked, and he may change it. */
    boolean isAskedFor() {
        return PARAMETER.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER))
                && ProfileValue.isWritable(context.getSession(), context.getUser(), attribute.externalName());
    }

    Page page() {
        Page page = Page.of(PAGE).with("attribute", attribute.externalName());
        return PhoneHint.on(page, attribute, context.getSession(), pool, context.getUser());
    }

    /** Sends a code to an address; why it cannot be had, if it cannot. */
    Optional<Page> take(AddressVerification verification, String typed) {
        ProfileValue value = ProfileValue.of(context.getSession(), context.getUser(), attribute.externalName(), typed);
        return value.problem()
                .or(() -> alreadyHas(value))
                .or(() -> send(verification, value.stored().orElseThrow()))
                .map(reason ->
                        page().with("typedAddress", typed == null ? "" : typed).error(reason));
    }

    private Optional<FormMessage> alreadyHas(ProfileValue value) {
        String field = attribute.externalName();
        Optional<String> known = Optional.ofNullable(context.getUser().getFirstAttribute(field));
        return value.stored().equals(known)
                ? Optional.of(new FormMessage(field, "userPoolSameAddress"))
                : Optional.empty();
    }

    private Optional<FormMessage> send(AddressVerification verification, String address) {
        try {
            verification.changeWanted(context.getUser(), attribute, address);
            return Optional.empty();
        } catch (ValidationException refused) {
            return refused.getErrors().stream()
                    .map(error -> new FormMessage(attribute.externalName(), error.getMessage()))
                    .findFirst()
                    .or(() -> Optional.of(new FormMessage(attribute.externalName(), CodeTexts.LIMIT_EXCEEDED)));
        }
    }
}
