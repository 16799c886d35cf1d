package dev.userpools.mfa;

import dev.userpools.background.KeycloakClock;
import dev.userpools.code.CodeTexts;
import dev.userpools.code.IssueResult;
import dev.userpools.internal.Page;
import dev.userpools.internal.ProfileValue;
import dev.userpools.message.Destination;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.DeliveryMedium;
import dev.userpools.pool.MfaFactor;
import dev.userpools.signin.SignInNames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

/** Sets up codes by a message: asks where they are to go, sends one there and takes it. */
final class MessageSetUp implements FactorSetUp {

    private final MfaSignIn signIn;
    private final AuthenticationFlowContext context;
    private final List<MfaFactor> factors;
    private final MfaFactor factor;
    private final DeliveryMedium medium;
    private final ContactAttribute attribute;

    MessageSetUp(MfaSignIn signIn, List<MfaFactor> factors, MfaFactor factor) {
        this.signIn = signIn;
        this.context = signIn.context();
        this.factors = factors;
        this.factor = factor;
        this.medium = factor.medium().orElseThrow();
        this.attribute = medium.address();
    }

    @Override
    public Page page() {
        return new MfaPages(signIn).setUpMessage(factors, factor, destination());
    }

    @Override
    public Optional<Page> answered(MultivaluedMap<String, String> form) {
        Optional<Destination> destination = destination();
        if (form.containsKey(MfaPages.CHANGE)) {
            signIn.notes().anotherAddress();
            return Optional.of(page());
        }
        if (destination.isEmpty()) {
            return Optional.of(takeAddress(FactorSetUp.text(form, attribute.externalName())));
        }
        if (form.containsKey(MfaPages.RESEND)) {
            return Optional.of(send(destination.get(), true));
        }
        return takeCode(destination.get(), form.getFirst(MfaPages.CODE));
    }

    private Page takeAddress(String typed) {
        String field = attribute.externalName();
        ProfileValue value = ProfileValue.of(context.getSession(), signIn.user(), field, typed);
        Optional<FormMessage> problem = value.problem();
        if (problem.isPresent()) {
            return page().with("typedAddress", typed).error(problem.get());
        }
        Optional<Destination> destination =
                Destination.of(signIn.pool(), medium, value.stored().get());
        if (destination.isEmpty()) {
            return page().with("typedAddress", typed).error(field, "userPoolInvalidAddress");
        }
        signIn.notes().address(destination.get().address());
        return send(destination.get(), false);
    }

    private Page send(Destination destination, boolean again) {
        IssueResult result = signIn.codes().send(destination);
        Page page = page();
        if (!(result instanceof IssueResult.Issued)) {
            page.error(CodeTexts.refused(MfaPages.CODE, result, KeycloakClock.INSTANCE.instant()));
        } else if (again) {
            page.success(CodeTexts.SENT, destination.masked());
        }
        return page;
    }

    /** The code has come back: the address is the user's, unless it is somebody else's alias. */
    private Optional<Page> takeCode(Destination destination, String typed) {
        PassResult result = signIn.codes().take(destination, typed);
        if (result instanceof PassResult.Refused refused) {
            signIn.refused(Way.of(factor), refused);
            return Optional.of(page().error(MfaPages.CODE, refused.text()));
        }
        SignInNames names = SignInNames.of(
                context.getSession(), context.getRealm(), signIn.pool().signIn());
        if (names.isTaken(signIn.user(), attribute, destination.address())) {
            signIn.notes().anotherAddress();
            return Optional.of(page().error(attribute.externalName(), SignInNames.takenKey(attribute)));
        }
        names.replace(signIn.user(), attribute, destination.address());
        names.verify(signIn.user(), attribute);
        return Optional.empty();
    }

    private Optional<Destination> destination() {
        return signIn.notes().address().flatMap(address -> Destination.of(signIn.pool(), medium, address));
    }
}
