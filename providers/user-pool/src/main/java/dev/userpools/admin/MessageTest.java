package dev.userpools.admin;

import dev.userpools.code.ConfirmationLink;
import dev.userpools.internal.SampleUser;
import dev.userpools.message.Destination;
import dev.userpools.message.SampleMessages;
import dev.userpools.message.SampleMessages.Sample;
import dev.userpools.message.template.TemplateValues;
import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.UserPool;
import dev.userpools.refusal.Refusal;
import dev.userpools.sms.SendResult;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * Shows or sends one of a pool's messages with sample values. Nobody counts how often: who may do so may also exchange the
 * mail server and the sender of text messages.
 */
record MessageTest(KeycloakSession session, RealmModel realm, UserPool pool, AdminEventBuilder adminEvent) {

    private static final String CODE = "123456";
    private static final String NAME = "ada";
    private static final String EMAIL = "ada@example.com";
    private static final String PHONE_NUMBER = "+4915112345678";

    Response answer(String body) {
        MessageTestRequest request;
        try {
            request = MessageTestRequest.of(body, realm, pool);
        } catch (InvalidRequestException invalid) {
            return Refusal.invalidParameter(session, invalid.getMessage());
        }
        SampleMessages messages = new SampleMessages(session, realm, pool);
        UserModel user = SampleUser.of(session, realm, sampleName(), EMAIL, request.locale());
        TemplateValues values = new TemplateValues(sampleName(), CODE, ConfirmationLink.sample(session, realm));
        Optional<Sample> sample = messages.render(request.template(), user, values);
        if (sample.isEmpty()) {
            return Refusal.notDelivered(session, true, "The message cannot be made: the realm's e-mail theme fails.");
        }
        Optional<Response> refusal = request.to().flatMap(to -> send(messages, request, sample.get(), to));
        String language = session.getContext().resolveLocale(user, true).toLanguageTag();
        return refusal.orElseGet(() ->
                Response.ok(SampleView.of(language, sample.get(), request.to())).build());
    }

    /** Sends it; empty where that went well. */
    private Optional<Response> send(
            SampleMessages messages, MessageTestRequest request, Sample sample, Destination to) {
        if (!sample.isFor(to.medium())) {
            return refused("to must be " + (sample.mail().isPresent() ? "an e-mail address" : "a phone number") + ": "
                    + request.template().externalName() + " goes out in no other way.");
        }
        if (!pool.sends(to.medium())) {
            return refused("This user pool sends no text messages; set its smsSender.");
        }
        SendResult result = messages.send(sample, to);
        if (result instanceof SendResult.Refused refused) {
            return Optional.of(
                    Refusal.notDelivered(session, true, "The message was refused: " + refused.reason() + "."));
        }
        if (result instanceof SendResult.TryLater failed) {
            return Optional.of(
                    Refusal.notDelivered(session, false, "The message was not sent: " + failed.reason() + "."));
        }
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath("user-pool", "message-test")
                .detail("user_pool_template", request.template().externalName())
                .detail("user_pool_destination", to.masked())
                .success();
        return Optional.empty();
    }

    private Optional<Response> refused(String message) {
        return Optional.of(Refusal.invalidParameter(session, message));
    }

    /** What a user of such a pool knows himself by. */
    private String sampleName() {
        List<ContactAttribute> names = pool.signIn().usernameAttributes();
        if (names.isEmpty()) {
            return NAME;
        }
        return names.contains(ContactAttribute.EMAIL) ? EMAIL : PHONE_NUMBER;
    }
}
