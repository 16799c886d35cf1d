package dev.userpools.internal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;

/** The direct grant's look-up of the user, for any name. */
public final class DirectGrantUsernameAdapter extends ValidateUsername {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        TypedName.replaceIn(context);
        super.authenticate(context);
    }
}
