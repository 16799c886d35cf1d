package dev.userpools.internal;

import java.util.function.Function;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.model.AuthenticationContextBean;
import org.keycloak.models.UserModel;

/** What a page knows of the sign-in, with the user's name as he knows it in the place of Keycloak's user name. */
final class ShownUser extends AuthenticationContextBean {

    private final AuthenticationFlowContext context;
    private final Function<UserModel, String> name;

    ShownUser(AuthenticationFlowContext context, LoginFormsPages page, Function<UserModel, String> name) {
        super(context, page);
        this.context = context;
        this.name = name;
    }

    @Override
    public String getAttemptedUsername() {
        String attempted = super.getAttemptedUsername();
        UserModel user = context == null ? null : context.getUser();
        return user != null && user.getUsername().equals(attempted) ? name.apply(user) : attempted;
    }
}
