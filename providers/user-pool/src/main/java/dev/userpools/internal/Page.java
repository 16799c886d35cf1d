package dev.userpools.internal;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** A page of ours, shown in the midst of a sign-in or by itself, in the realm's theme and the user's language. */
public final class Page {

    private final String template;
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<FormMessage> errors = new ArrayList<>();
    private FormMessage success;
    private FormMessage info;

    private Page(String template) {
        this.template = template;
    }

    /** A page made of a template, named without {@code .ftl}. */
    public static Page of(String template) {
        return new Page(template);
    }

    /** Something the template shows. */
    public Page with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    /**
     * What is wrong with a field.
     *
     * @param message the key of the text
     */
    public Page error(String field, String message, Object... parameters) {
        errors.add(new FormMessage(field, message, parameters));
        return this;
    }

    /**
     * What is wrong altogether.
     *
     * @param message the key of the text
     */
    public Page error(String message) {
        return error(null, message);
    }

    /** What is wrong with a field, as the user profile says it. */
    public Page error(FormMessage problem) {
        errors.add(problem);
        return this;
    }

    /** What was done; by the key of the text. */
    public Page success(String message, Object... parameters) {
        success = new FormMessage(null, message, parameters);
        return this;
    }

    /** What there is to know; by the key of the text. */
    public Page info(String message, Object... parameters) {
        info = new FormMessage(null, message, parameters);
        return this;
    }

    /** The page in the midst of a required action. */
    public Response in(RequiredActionContext context) {
        return fill(context.form()).createForm(template + ".ftl");
    }

    /** The page in the midst of a flow. */
    public Response in(AuthenticationFlowContext context) {
        return fill(context.form()).createForm(template + ".ftl");
    }

    /** The page by itself, outside of any sign-in. */
    public Response in(KeycloakSession session) {
        return fill(session.getProvider(LoginFormsProvider.class)).createForm(template + ".ftl");
    }

    /**
     * Keycloak's page that says something went wrong.
     *
     * @param message the key of the text
     */
    public static Response failure(
            KeycloakSession session, Response.Status status, String message, Object... parameters) {
        return session.getProvider(LoginFormsProvider.class)
                .setError(message, parameters)
                .createErrorPage(status);
    }

    private LoginFormsProvider fill(LoginFormsProvider form) {
        attributes.forEach(form::setAttribute);
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        } else if (success != null) {
            form.setSuccess(success.getMessage(), success.getParameters());
        } else if (info != null) {
            form.setInfo(info.getMessage(), info.getParameters());
        }
        return form;
    }
}
