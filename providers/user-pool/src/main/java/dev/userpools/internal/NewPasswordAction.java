package dev.userpools.internal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's new-password page, in Keycloak's place (the id is the same), with what a first sign-in needs: the attributes
 * the user still lacks are asked for together with the password, and the temporary password is not taken again.
 */
public abstract class NewPasswordAction extends UpdatePassword {

    private static final String UNCHANGED = "userPoolPasswordUnchanged";
    private static final String ACCOUNT_REMOVED = "userPoolAccountRemoved";

    /** Whether the user has a temporary password. */
    protected abstract boolean isFirstSignIn(KeycloakSession session, UserModel user);

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** A temporary password is always followed by this page, also if the action was taken from the user meanwhile. */
    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        super.evaluateTriggers(context);
        if (isFirstSignIn(context.getSession(), context.getUser())) {
            context.getUser().addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
    }

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        MissingAttributes missing = missing(context);
        if (missing.isEmpty()) {
            super.requiredActionChallenge(context);
        } else {
            challenge(context, missing, new MultivaluedHashMap<>(), List.of());
        }
    }

    @Override
    public final void processAction(RequiredActionContext context) {
        if (context.getUser() == null) {
            rejectRemoved(context);
            return;
        }
        if (!isFirstSignIn(context.getSession(), context.getUser())) {
            super.processAction(context);
            return;
        }
        MissingAttributes missing = missing(context);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        List<FormMessage> errors = new ArrayList<>(passwordErrors(context, form));
        errors.addAll(missing.errors(form));
        if (!errors.isEmpty()) {
            reject(context, errors);
            challenge(context, missing, form, errors);
            return;
        }
        if (!missing.isEmpty()) {
            missing.save(form);
            context.getEvent().clone().event(EventType.UPDATE_PROFILE).success();
        }
        super.processAction(context);
    }

    private MissingAttributes missing(RequiredActionContext context) {
        return isFirstSignIn(context.getSession(), context.getUser())
                ? MissingAttributes.of(context.getSession(), context.getUser())
                : MissingAttributes.none(context.getSession(), context.getUser());
    }

    private static List<FormMessage> passwordErrors(
            RequiredActionContext context, MultivaluedMap<String, String> form) {
        TypedPassword typed = TypedPassword.in(form);
        Optional<FormMessage> problem =
                typed.problem().or(() -> typed.problem(context.getSession(), context.getRealm(), context.getUser()));
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        if (context.getUser().credentialManager().isValid(UserCredentialModel.password(typed.password()))) {
            return List.of(new FormMessage(Validation.FIELD_PASSWORD, UNCHANGED));
        }
        return List.of();
    }

    /** The account was removed while the page was open. */
    private static void rejectRemoved(RequiredActionContext context) {
        context.getEvent().clone().event(EventType.UPDATE_CREDENTIAL_ERROR).error(Errors.USER_NOT_FOUND);
        context.challenge(context.form().setError(ACCOUNT_REMOVED).createErrorPage(Response.Status.BAD_REQUEST));
    }

    private static void reject(RequiredActionContext context, List<FormMessage> errors) {
        EventBuilder event = context.getEvent().clone().event(EventType.UPDATE_CREDENTIAL_ERROR);
        event.detail(Details.REASON, errors.get(0).getMessage()).error(Errors.PASSWORD_REJECTED);
    }

    private static void challenge(
            RequiredActionContext context,
            MissingAttributes missing,
            MultivaluedMap<String, String> form,
            List<FormMessage> errors) {
        LoginFormsProvider page = context.form();
        if (!errors.isEmpty()) {
            page.setErrors(errors);
        }
        page.setAttribute("username", context.getUser().getUsername());
        if (missing.isEmpty()) {
            context.challenge(page.createResponse(RequiredAction.UPDATE_PASSWORD));
        } else {
            page.setAttribute("profile", missing.bean(form));
            context.challenge(page.createForm("new-password.ftl"));
        }
    }
}
