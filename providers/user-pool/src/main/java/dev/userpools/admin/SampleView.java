package dev.userpools.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.userpools.message.Destination;
import dev.userpools.message.SampleMessages.Sample;
import dev.userpools.pool.DeliveryMedium;
import java.util.Optional;

/**
 * A message with sample values.
 *
 * @param locale the language it is in
 * @param email null where the message goes out by text message only
 * @param sms null where it goes out by mail only
 * @param delivery where it was sent; null where it was not to be sent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SampleView(String locale, MailView email, String sms, DeliveryView delivery) {

    /** A mail with its two parts. */
    record MailView(String subject, String text, String html) {}

    /** Cognito's {@code CodeDeliveryDetails}; the destination is masked. */
    record DeliveryView(DeliveryMedium medium, String destination) {}

    static SampleView of(String locale, Sample sample, Optional<Destination> to) {
        return new SampleView(
                locale,
                sample.mail()
                        .map(mail -> new MailView(mail.subject(), mail.text(), mail.html()))
                        .orElse(null),
                sample.sms().orElse(null),
                to.map(sent -> new DeliveryView(sent.medium(), sent.masked())).orElse(null));
    }
}
