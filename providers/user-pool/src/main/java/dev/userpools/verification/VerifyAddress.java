package dev.userpools.verification;

import dev.userpools.code.CodeTexts;
import dev.userpools.code.IssueResult;
import dev.userpools.code.WaitingCode;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.Page;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInNames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for the code that verifies an address: of a user who wants to have another, whom an administrator asks to, or who
 * comes from an application by {@code kc_action}.
 */
abstract class VerifyAddress extends CodeAction {

    private static final String PAGE = "confirm-attribute";
    private static final String CANCEL = "cancel";
    private static final String LATER = "later";

    /** Keycloak asks for triggers again after each action of a sign-in. */
    private static final String PUT_OFF = "user-pool.put-off.";

    private final ContactAttribute attribute;

    VerifyAddress(ContactAttribute attribute) {
        this.attribute = attribute;
    }

    @Override
    public final String getId() {
        return PoolActions.verify(attribute);
    }

    @Override
    public final InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Only where there is a page to ask on. */
    @Override
    public final void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel signIn = context.getAuthenticationSession();
        boolean hasPages = signIn.getRedirectUri() != null;
        boolean isPutOff = signIn.getAuthNote(PUT_OFF + getId()) != null;
        if (!hasPages || isPutOff || !PendingAddresses.isMarked(context.getUser(), attribute)) {
            return;
        }
        boolean isWaiting = UserPools.of(context.getRealm())
                .flatMap(pool -> verification(context, pool).waiting(context.getUser(), attribute))
                .isPresent();
        if (isWaiting) {
            signIn.addRequiredAction(getId());
        } else {
            // Its time is up: what the user has stays as it is.
            PendingAddresses.remove(context.getUser(), attribute);
        }
    }

    @Override
    public final void requiredActionChallenge(RequiredActionContext context) {
        Optional<UserPool> pool = UserPools.of(context.getRealm());
        if (pool.isEmpty()) {
            context.success();
            return;
        }
        AddressVerification verification = verification(context, pool.get());
        WantedAddress wanted = new WantedAddress(context, pool.get(), attribute);
        if (wanted.isAskedFor() && !isChanging(context, verification)) {
            show(context, wanted.page());
        } else if (verification.waiting(context.getUser(), attribute).isPresent()) {
            show(context, page(context, verification));
        } else if (SignInNames.isVerified(context.getUser(), attribute)) {
            context.success();
        } else {
            // Only where nothing waits: whoever loads the page again, or signs in again, is not sent another.
            Optional<IssueResult> result = verification.send(context.getUser(), attribute);
            if (result.isEmpty()) {
                context.ignore();
            } else {
                show(context, sent(context, result, page(context, verification)));
            }
        }
    }

    @Override
    protected final void process(RequiredActionContext context, UserPool pool, MultivaluedMap<String, String> form) {
        AddressVerification verification = verification(context, pool);
        Optional<WaitingCode> waiting = verification.waiting(context.getUser(), attribute);
        WantedAddress wanted = new WantedAddress(context, pool, attribute);
        if (form.containsKey(CHANGE) && wanted.isAskedFor()) {
            show(
                    context,
                    wanted.take(verification, form.getFirst(attribute.externalName()))
                            .orElseGet(() -> page(context, verification)));
        } else if (form.containsKey(RESEND)) {
            show(context, sent(context, verification.send(context.getUser(), attribute), page(context, verification)));
        } else if (form.containsKey(CANCEL)
                && waiting.filter(WaitingCode::isChange).isPresent()) {
            verification.drop(context.getUser(), attribute);
            context.success();
        } else if (form.containsKey(LATER) && canWait(context)) {
            context.getAuthenticationSession().setAuthNote(PUT_OFF + getId(), "true");
            context.success();
        } else if (waiting.isEmpty() && SignInNames.isVerified(context.getUser(), attribute)) {
            // Done in another tab.
            context.success();
        } else if (isLocked(context)) {
            show(context, page(context, verification).error(CODE, CodeTexts.LIMIT_EXCEEDED));
        } else {
            confirm(context, pool, verification, waiting, form.getFirst(CODE));
        }
    }

    private void confirm(
            RequiredActionContext context,
            UserPool pool,
            AddressVerification verification,
            Optional<WaitingCode> waiting,
            String typed) {
        CodePurpose purpose = waiting.map(WaitingCode::purpose).orElse(CodePurpose.ATTRIBUTE);
        Confirmation confirmation = new Confirmations(context.getSession(), context.getRealm(), pool)
                .confirm(context.getUser(), purpose, attribute, typed);
        if (confirmation instanceof Confirmation.Confirmed) {
            confirmed(context, attribute);
        } else {
            show(context, refused(context, confirmation, page(context, verification)));
        }
    }

    private Page page(RequiredActionContext context, AddressVerification verification) {
        Optional<WaitingCode> waiting = verification.waiting(context.getUser(), attribute);
        Page page = Page.of(PAGE)
                .with("attribute", attribute.externalName())
                .with("isChange", waiting.filter(WaitingCode::isChange).isPresent())
                .with("canWait", canWait(context))
                .with(CODE_LENGTH, codeLength());
        waiting.ifPresent(code -> page.with("destination", code.destination().masked())
                .with(CodeTexts.PAUSE, pause(context, code.purpose(), code.destination())));
        return page;
    }

    /** Whether nobody demands it of the user now. */
    private boolean canWait(RequiredActionContext context) {
        return PendingAddresses.isMarked(context.getUser(), attribute)
                && context.getUser().getRequiredActionsStream().noneMatch(getId()::equals);
    }

    private boolean isChanging(RequiredActionContext context, AddressVerification verification) {
        return verification
                .waiting(context.getUser(), attribute)
                .filter(WaitingCode::isChange)
                .isPresent();
    }

    private static AddressVerification verification(RequiredActionContext context, UserPool pool) {
        return new AddressVerification(context.getSession(), context.getRealm(), pool);
    }
}
