package dev.userpools.verification;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.CheckResult;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.code.rule.TypedCode;
import dev.userpools.internal.BruteForce;
import dev.userpools.internal.Page;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInNames;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** A required action whose page takes a code. Showing the page, also again and again, sends nothing. */
abstract class CodeAction implements RequiredActionProvider, RequiredActionFactory {

    /** The field of the code. */
    static final String CODE = "code";

    /** The button that asks for another code. */
    static final String RESEND = "resend";

    /** The button that puts an address right. */
    static final String CHANGE = "change";

    static final String CODE_LENGTH = "codeLength";

    /** What a form asks for. */
    protected abstract void process(RequiredActionContext context, UserPool pool, MultivaluedMap<String, String> form);

    @Override
    public final void processAction(RequiredActionContext context) {
        Optional<UserPool> pool = UserPools.of(context.getRealm());
        if (context.getUser() == null) {
            // Removed while the page was open: another sign-up took its address, or its time was up.
            context.challenge(Page.failure(context.getSession(), Response.Status.BAD_REQUEST, "userPoolAccountGone"));
        } else if (pool.isEmpty()) {
            context.success();
        } else {
            process(context, pool.get(), context.getHttpRequest().getDecodedFormParameters());
        }
    }

    static void show(RequiredActionContext context, Page page) {
        context.challenge(page.in(context));
    }

    static int codeLength() {
        return TypedCode.LENGTH;
    }

    /** In how many seconds another code can be sent. */
    static long pause(RequiredActionContext context, CodePurpose purpose, Destination destination) {
        return Codes.of(context.getSession()).pauses().of(context.getRealm(), context.getUser(), purpose, destination);
    }

    /** Says on the page what became of the wish for a code. */
    static Page sent(RequiredActionContext context, Optional<IssueResult> result, Page page) {
        if (result.isEmpty()) {
            return page;
        }
        if (result.get() instanceof IssueResult.Issued issued) {
            context.getEvent()
                    .clone()
                    .event(EventType.SEND_VERIFY_EMAIL)
                    .detail("user_pool_purpose", issued.code().purpose().name())
                    .detail("user_pool_attribute", issued.code().attribute().externalName())
                    .success();
            return page.success(CodeTexts.SENT, issued.code().destination().masked());
        }
        return page.error(CodeTexts.refused(CODE, result.get(), KeycloakClock.INSTANCE.instant()));
    }

    /** Says on the page why nothing was confirmed, and counts it where Keycloak counts guesses. */
    static Page refused(RequiredActionContext context, Confirmation confirmation, Page page) {
        // With the request, which ends well: at once would take a second connection while the request holds its own.
        EventBuilder event = context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                .storeImmediately(false);
        if (confirmation instanceof Confirmation.Taken taken) {
            event.detail(Details.REASON, "alias_exists").error(Errors.INVALID_REQUEST);
            return page.error(CODE, SignInNames.takenKey(taken.attribute()));
        }
        CheckResult refused = ((Confirmation.Refused) confirmation).reason();
        event.detail(Details.REASON, CodeTexts.key(refused)).error(Errors.INVALID_CODE);
        if (refused instanceof CheckResult.Mismatch) {
            BruteForce.failed(context);
        }
        return page.error(CODE, CodeTexts.key(refused));
    }

    /** Whether a user may not guess any more, whatever he types. */
    static boolean isLocked(RequiredActionContext context) {
        return BruteForce.isLocked(context.getSession(), context.getRealm(), context.getUser());
    }

    static void confirmed(RequiredActionContext context, ContactAttribute attribute) {
        context.getEvent().detail("user_pool_attribute", attribute.externalName());
        context.success();
    }

    @Override
    public final String getDisplayText() {
        return PoolActions.name(getId());
    }

    @Override
    public final RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
