package dev.userpools.verification;

import dev.userpools.attribute.PhoneHint;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.Page;
import dev.userpools.internal.ProfileValue;
import dev.userpools.internal.StartOver;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.PoolActions;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.SignInNames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Keeps a user out who has not confirmed his sign-up, on every path, and shows the page that takes the code. Without the
 * password nobody learns that a name is unconfirmed; with Cognito everybody does (complaint C9).
 */
public final class ConfirmSignUp extends CodeAction {

    private static final String PAGE = "confirm-sign-up";

    @Override
    public String getId() {
        return PoolActions.CONFIRM_SIGN_UP;
    }

    /** Also where an administrator took the action from the user: that alone confirms nothing. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (Confirmations.isUnconfirmed(context.getSession(), context.getUser())) {
            pool(context).ifPresent(pool -> evaluate(signUps(context, pool), context.getUser()));
        }
    }

    private static void evaluate(SignUps signUps, UserModel user) {
        if (signUps.isVerified(user)) {
            signUps.confirmed(user);
            signUps.signedIn(user);
        } else {
            user.addRequiredAction(PoolActions.CONFIRM_SIGN_UP);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<UserPool> pool = pool(context);
        boolean isUnconfirmed = Confirmations.isUnconfirmed(context.getSession(), context.getUser());
        if (pool.isEmpty()) {
            context.success();
        } else if (!isUnconfirmed) {
            goOn(context, pool.get());
        } else {
            show(context, page(context, pool.get()));
        }
    }

    @Override
    protected void process(RequiredActionContext context, UserPool pool, MultivaluedMap<String, String> form) {
        if (!Confirmations.isUnconfirmed(context.getSession(), context.getUser())) {
            // Confirmed in another tab, by the link or by an administrator.
            goOn(context, pool);
            return;
        }
        SignUps signUps = signUps(context, pool);
        Optional<Destination> destination = signUps.destination(context.getUser());
        if (form.containsKey(RESEND)) {
            show(context, sent(context, signUps.send(context.getUser()), page(context, pool)));
        } else if (form.containsKey(CHANGE) && destination.isPresent()) {
            changeAddress(context, pool, destination.get().medium().address(), form);
        } else if (destination.isEmpty() || signUps.isByLink(destination.get())) {
            show(context, page(context, pool).info("userPoolNotConfirmedYet"));
        } else {
            confirm(context, pool, destination.get().medium().address(), form.getFirst(CODE));
        }
    }

    private void confirm(RequiredActionContext context, UserPool pool, ContactAttribute attribute, String typed) {
        if (isLocked(context)) {
            show(context, page(context, pool).error(CODE, CodeTexts.LIMIT_EXCEEDED));
            return;
        }
        Confirmation confirmation = new Confirmations(context.getSession(), context.getRealm(), pool)
                .confirm(context.getUser(), CodePurpose.SIGN_UP, attribute, typed);
        if (confirmation instanceof Confirmation.Confirmed) {
            signUps(context, pool).signedIn(context.getUser());
            confirmed(context, attribute);
        } else {
            show(context, refused(context, confirmation, page(context, pool)));
        }
    }

    /** Of several sign-ins that waited here without a second factor, one goes on; another begins again and is asked. */
    private static void goOn(RequiredActionContext context, UserPool pool) {
        // Whatever has left it over, it must not lead back here.
        context.getUser().removeRequiredAction(PoolActions.CONFIRM_SIGN_UP);
        if (signUps(context, pool).signedIn(context.getUser())) {
            context.success();
        } else {
            StartOver.redirect(context);
        }
    }

    /** A mistyped address is put right without signing up again. */
    private void changeAddress(
            RequiredActionContext context,
            UserPool pool,
            ContactAttribute attribute,
            MultivaluedMap<String, String> form) {
        String field = attribute.externalName();
        ProfileValue value = ProfileValue.of(context.getSession(), context.getUser(), field, form.getFirst(field));
        Optional<FormMessage> problem = value.problem();
        if (problem.isPresent()) {
            show(
                    context,
                    page(context, pool)
                            .with("typedAddress", form.getFirst(field))
                            .error(problem.get()));
            return;
        }
        SignInNames.of(context.getSession(), context.getRealm(), pool.signIn())
                .replace(context.getUser(), attribute, value.stored().get());
        SignUps signUps = signUps(context, pool);
        Optional<IssueResult> result = signUps.send(context.getUser());
        show(context, sent(context, result, page(context, pool)));
    }

    private static Page page(RequiredActionContext context, UserPool pool) {
        SignUps signUps = signUps(context, pool);
        Optional<Destination> destination = signUps.destination(context.getUser());
        Page page = Page.of(PAGE)
                .with("byLink", destination.filter(signUps::isByLink).isPresent())
                .with(CODE_LENGTH, codeLength());
        destination.ifPresent(known -> page.with("destination", known.masked())
                .with("attribute", known.medium().address().externalName())
                .with("isSent", signUps.isWaiting(context.getUser(), known))
                .with(CodeTexts.PAUSE, pause(context, CodePurpose.SIGN_UP, known))
                .with("address", known.address()));
        destination.ifPresent(
                known -> PhoneHint.on(page, known.medium().address(), context.getSession(), pool, context.getUser()));
        return page;
    }

    private static SignUps signUps(RequiredActionContext context, UserPool pool) {
        return new SignUps(context.getSession(), context.getRealm(), pool);
    }

    private static Optional<UserPool> pool(RequiredActionContext context) {
        return UserPools.of(context.getRealm());
    }
}
