package dev.userpools.recovery;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.AskedName;
import dev.userpools.code.CheckResult;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.Page;
import dev.userpools.internal.ResetCredentialEmailAdapter;
import dev.userpools.internal.TypedPassword;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.storage.ReadOnlyException;

/**
 * Takes a code and a new password in the place of Keycloak's mail with a link (cognito-spec §6, {@code ForgotPassword} and
 * {@code ConfirmForgotPassword}), in realms with a pool. What it shows, and how long it takes, is the same for known and
 * unknown names until the right code is typed.
 */
public final class RecoveryCode extends ResetCredentialEmailAdapter {

    @Override
    protected boolean replacesMail(RealmModel realm) {
        return UserPools.of(realm).isPresent();
    }

    @Override
    protected void reached(AuthenticationFlowContext context) {
        UserPool pool = pool(context);
        RecoveryNotes notes = RecoveryNotes.of(context);
        if (pool.recovery().isAdminOnly()) {
            // Only where the realm's flow does not begin with our question for the name, which says it first.
            context.forkWithErrorMessage(new FormMessage(ForgottenName.ADMIN_ONLY));
        } else if (!notes.exist()) {
            begin(context, pool, notes);
        } else if (isLoadedAgain(context)) {
            context.challenge(page(context, pool).page().in(context));
        } else {
            // Somebody has left the page and comes again: nothing of the last time counts, and he may give another
            // name.
            context.resetFlow();
        }
    }

    private static void begin(AuthenticationFlowContext context, UserPool pool, RecoveryNotes notes) {
        Optional<UserModel> user = Optional.ofNullable(context.getUser());
        AskedName name = name(context, pool);
        context.clearUser();
        notes.begin(user);
        user.ifPresent(known -> askedFor(context, known));
        Optional<IssueResult> refused = ask(context, name, notes);
        RecoveryPage page = page(context, pool);
        context.challenge(refused.map(page::refused).orElseGet(page::page).in(context));
    }

    /** At once, as Keycloak notes a name it does not know: both take the same time. */
    private static void askedFor(AuthenticationFlowContext context, UserModel user) {
        context.getEvent()
                .clone()
                .event(EventType.SEND_RESET_PASSWORD)
                .user(user)
                .storeImmediately(true)
                .success();
    }

    @Override
    protected void answered(AuthenticationFlowContext context) {
        RecoveryNotes notes = RecoveryNotes.of(context);
        if (!notes.exist()) {
            context.resetFlow();
            return;
        }
        UserPool pool = pool(context);
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        RecoveryPage page = page(context, pool);
        if (form.containsKey(RecoveryPage.RESEND)) {
            Optional<IssueResult> refused = ask(context, name(context, pool), notes);
            if (refused.isEmpty()) {
                notes.asked();
            }
            context.challenge(page.sent(refused).in(context));
            return;
        }
        TypedPassword password = TypedPassword.in(form);
        Optional<FormMessage> problem = password.problem();
        if (problem.isPresent()) {
            context.challenge(page.refused(problem.get()).in(context));
        } else {
            check(context, pool, page, password, form);
        }
    }

    private static void check(
            AuthenticationFlowContext context,
            UserPool pool,
            RecoveryPage page,
            TypedPassword password,
            MultivaluedMap<String, String> form) {
        CheckResult result = Codes.of(context.getSession())
                .check(
                        context.getRealm(),
                        RecoveryNotes.of(context)
                                .code(name(context, pool), pool.recovery().codeValidity()),
                        form.getFirst(RecoveryPage.CODE));
        if (!(result instanceof CheckResult.Accepted accepted)) {
            refuse(context, page.page(), result);
            return;
        }
        Recovery recovery = new Recovery(context, pool, accepted.code());
        if (!recovery.isAllowed()) {
            refuse(context, page.page(), new CheckResult.Mismatch());
            return;
        }
        Optional<FormMessage> problem = recovery.problem(password);
        if (problem.isPresent()) {
            context.challenge(page.refused(problem.get()).in(context));
            return;
        }
        try {
            if (recovery.complete(password, form.containsKey(RecoveryPage.END_SESSIONS))) {
                passwordSet(context, recovery.user());
                recovery.goOn();
            } else {
                refuse(context, page.page(), new CheckResult.Expired());
            }
        } catch (ReadOnlyException | ModelException elsewhere) {
            // A directory keeps his password and lets nobody change it here.
            context.getEvent().clone().user(recovery.user()).error(Errors.PASSWORD_REJECTED);
            context.challenge(page.page().error("userPoolPasswordReadOnly").in(context));
        }
    }

    private static void refuse(AuthenticationFlowContext context, Page page, CheckResult refused) {
        RecoveryNotes notes = RecoveryNotes.of(context);
        EventBuilder event = context.getEvent().clone().detail(Details.REASON, CodeTexts.key(refused));
        notes.user().ifPresent(event::user);
        event.error(Errors.INVALID_CODE);
        if (refused instanceof CheckResult.Mismatch) {
            WrongCode.count(context, notes.userOrNobody());
        }
        page.error(RecoveryPage.CODE, CodeTexts.key(refused));
        context.challenge(page.in(context));
    }

    private static Optional<IssueResult> ask(AuthenticationFlowContext context, AskedName name, RecoveryNotes notes) {
        Instant now = KeycloakClock.INSTANCE.instant();
        Optional<IssueResult> refused = Codes.of(context.getSession())
                .ask(
                        context.getRealm(),
                        name,
                        CodePurpose.RECOVERY,
                        context.getConnection().getRemoteHost(),
                        now);
        if (refused.isEmpty()) {
            RecoveryJob.start(context, notes.userOrNobody(), now);
        }
        return refused;
    }

    private static RecoveryPage page(AuthenticationFlowContext context, UserPool pool) {
        return new RecoveryPage(context, pool, name(context, pool));
    }

    private static AskedName name(AuthenticationFlowContext context, UserPool pool) {
        return AskedName.of(typedName(context), pool.signIn().defaultPhoneRegion());
    }

    private static UserPool pool(AuthenticationFlowContext context) {
        return UserPools.of(context.getRealm()).orElseThrow();
    }
}
