package dev.userpools.recovery;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.AskedName;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.Codes;
import dev.userpools.code.IssueResult;
import dev.userpools.code.rule.CodePurpose;
import dev.userpools.internal.Page;
import dev.userpools.message.Destination;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.UserPool;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

/** The page that takes the code and the new password: the same for every name, unless the pool hides no users. */
final class RecoveryPage {

    static final String CODE = "code";
    static final String RESEND = "resend";
    static final String END_SESSIONS = "logout-sessions";

    private final AuthenticationFlowContext context;
    private final UserPool pool;
    private final AskedName name;

    RecoveryPage(AuthenticationFlowContext context, UserPool pool, AskedName name) {
        this.context = context;
        this.pool = pool;
        this.name = name;
    }

    /** The page as it is shown first. */
    Page page() {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Page page = Page.of("confirm-forgot-password")
                .with("media", media())
                .with(CodeTexts.PAUSE, pause())
                // A box that is not ticked sends nothing.
                .with("endsSessions", !form.containsKey(CODE) || form.containsKey(END_SESSIONS));
        destination().ifPresent(known -> page.with("destination", known.masked()));
        return page;
    }

    /** The page that says what is wrong with the password: the code need not be typed again. */
    Page refused(FormMessage problem) {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(CODE);
        return page().with("typedCode", typed == null ? "" : typed).error(problem);
    }

    /** The page that says what became of the wish for another code. */
    Page sent(Optional<IssueResult> refused) {
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        return destination()
                .map(known -> page().success(CodeTexts.SENT, known.masked()))
                .orElseGet(() -> page().success("userPoolRecoverySent"));
    }

    /** The page that says why no code is sent. */
    Page refused(IssueResult refused) {
        return page().error(CodeTexts.refused(CODE, refused, KeycloakClock.INSTANCE.instant()));
    }

    /**
     * Where the code went, where that may be shown. Cognito simulates a destination for a name that is nobody's; next to
     * those of people it knows, whoever tries names tells such a one apart.
     */
    private Optional<Destination> destination() {
        if (pool.recovery().hidesUsers()) {
            return Optional.empty();
        }
        return RecoveryNotes.of(context)
                .user()
                .map(id -> context.getSession().users().getUserById(context.getRealm(), id))
                .flatMap(user -> new RecoveryContacts(context.getSession(), context.getRealm(), pool).first(user));
    }

    /** Of the name that was typed, whoever has it: it shows nothing of him. */
    private long pause() {
        return Codes.of(context.getSession()).pauses().of(context.getRealm(), name, CodePurpose.RECOVERY);
    }

    /** By what a code can come in this pool, for the words on the page. */
    private String media() {
        List<DeliveryMedium> media =
                pool.recovery().media().stream().filter(pool::sends).toList();
        return media.size() == 1 ? media.get(0).name() : "ANY";
    }
}
