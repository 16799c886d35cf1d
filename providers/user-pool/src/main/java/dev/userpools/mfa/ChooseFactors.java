package dev.userpools.mfa;

import dev.userpools.internal.Page;
import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.mfa.rule.PreferenceChange;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.UserPools;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.CredentialAction;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Lets a user say which second factors he uses and which comes first (Cognito's {@code SetUserMFAPreference}), from the
 * account console or with {@code kc_action}.
 */
public final class ChooseFactors implements RequiredActionProvider, RequiredActionFactory, CredentialAction {

    @Override
    public String getId() {
        return PoolActions.CHOOSE_FACTORS;
    }

    @Override
    public String getDisplayText() {
        return PoolActions.name(getId());
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /**
     * Every time anew: a session somebody has left open, or has stolen, changes nothing. Keycloak then goes through the
     * whole sign-in again, the second factor included. It compares whole seconds, in which 0 would let pass whoever comes
     * within the second of his sign-in.
     */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return -1;
    }

    /** Nobody can set another age. */
    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    /**
     * In a flow whose second factor belongs to a higher level (ACR), Keycloak asks for the level of this type where the
     * user has such a credential.
     */
    @Override
    public String getCredentialType(KeycloakSession session, AuthenticationSessionModel signIn) {
        return OTPCredentialModel.TYPE;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<UserPool> pool = pool(context);
        if (pool.isEmpty()) {
            context.ignore();
        } else {
            PreferenceForm chosen = PreferenceForm.of(MfaPreferences.of(context.getUser()));
            context.challenge(new PreferencePage(pool.get(), context.getUser())
                    .with(chosen)
                    .in(context));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<UserPool> pool = pool(context);
        if (context.getUser() == null) {
            // Removed while the page was open.
            context.challenge(Page.failure(context.getSession(), Response.Status.BAD_REQUEST, "userPoolAccountGone"));
        } else if (pool.isEmpty()) {
            context.success();
        } else {
            process(
                    context,
                    pool.get(),
                    PreferenceForm.of(context.getHttpRequest().getDecodedFormParameters()));
        }
    }

    private static void process(RequiredActionContext context, UserPool pool, PreferenceForm form) {
        Optional<PreferenceChange> change =
                form.wanted().map(wanted -> SecondFactors.of(pool).change(context.getUser(), wanted));
        if (change.isPresent() && change.get() instanceof PreferenceChange.Accepted accepted) {
            save(context, accepted.preference());
            return;
        }
        String problem = change.map(PreferenceTexts::key).orElse(PreferenceTexts.UNKNOWN);
        event(context, EventType.UPDATE_CREDENTIAL_ERROR)
                // With the request, which ends well: at once would take a second connection.
                .storeImmediately(false)
                .detail(Details.REASON, problem)
                .error(Errors.INVALID_REQUEST);
        context.challenge(new PreferencePage(pool, context.getUser())
                .with(form)
                .error(problem)
                .in(context));
    }

    private static void save(RequiredActionContext context, MfaPreference preference) {
        SecondFactors.save(context.getSession(), context.getUser(), preference);
        EventBuilder event = event(context, EventType.UPDATE_CREDENTIAL);
        PreferenceTexts.details(preference).forEach(event::detail);
        event.success();
        context.success();
    }

    private static EventBuilder event(RequiredActionContext context, EventType type) {
        return context.getEvent().clone().event(type).detail(Details.CREDENTIAL_TYPE, MfaPreferences.TYPE);
    }

    private static Optional<UserPool> pool(RequiredActionContext context) {
        return UserPools.of(context.getRealm()).filter(pool -> pool.mfa().isOn());
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
