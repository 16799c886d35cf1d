package dev.userpools.internal;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;

/** Whose password was forgotten, for any name, in Keycloak's place (the id is the same). */
public abstract class ForgottenNameAdapter extends ResetCredentialChooseUser {

    /** Why nobody can set a new password by himself, by the key of the text; empty where users can. */
    protected abstract Optional<String> refusal(RealmModel realm);

    /**
     * Why this one cannot, where that may be told.
     *
     * @param user empty where the name is nobody's
     */
    protected abstract Optional<String> refusal(KeycloakSession session, RealmModel realm, Optional<UserModel> user);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        Optional<String> refusal = refusal(context.getRealm());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        Optional<String> refusal = refusal(context.getRealm());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        choose(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            refusal(context.getSession(), context.getRealm(), Optional.ofNullable(context.getUser()))
                    .ifPresent(told -> refuse(context, told));
        }
    }

    private void choose(AuthenticationFlowContext context) {
        TypedName.replaceIn(context);
        try {
            super.action(context);
        } catch (AuthenticationFlowException refused) {
            if (refused.getError() != AuthenticationFlowError.UNKNOWN_USER) {
                throw refused;
            }
            chooseNobody(context);
        }
    }

    /** Keycloak refuses service accounts with a page of their own, which would tell the names of clients. */
    private static void chooseNobody(AuthenticationFlowContext context) {
        context.getEvent()
                .clone()
                .detail(Details.USERNAME, TypedName.in(context).orElse(""))
                .error(Errors.USER_NOT_FOUND);
        context.getAuthenticationSession().removeAuthNote(RESET_CREDENTIAL_USER_CHOSEN);
        context.clearUser();
        context.success();
    }

    private static void refuse(AuthenticationFlowContext context, String text) {
        context.clearUser();
        context.challenge(context.form()
                .addError(new FormMessage(Validation.FIELD_USERNAME, text))
                .createPasswordReset());
    }
}
