package dev.userpools.aws;

import dev.userpools.sms.SenderConfig;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * What every message says of itself.
 *
 * @param smsType whether Amazon sends it for reliability (Transactional) or at low cost (Promotional)
 * @param senderId the name that is shown as the sender, in countries that allow it
 * @param maxPrice the most one message may cost, in US dollars
 */
record SmsAttributes(String smsType, Optional<String> senderId, Optional<BigDecimal> maxPrice) {

    private static final Pattern SMS_TYPE = Pattern.compile("Transactional|Promotional");
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}");
    private static final Pattern PRICE = Pattern.compile("(?=.*[1-9])[0-9]{1,5}(\\.[0-9]{1,5})?");

    static SmsAttributes read(SenderConfig values) {
        return new SmsAttributes(
                values.text(Key.SMS_TYPE, SMS_TYPE, "Transactional or Promotional")
                        .orElse("Transactional"),
                values.text(Key.SENDER_ID, SENDER_ID, "1 to 11 letters and digits, among them a letter"),
                values.text(Key.MAX_PRICE, PRICE, "an amount in US dollars greater than 0, such as 0.50")
                        .map(BigDecimal::new));
    }

    /** As Amazon SNS takes them. */
    Map<String, MessageAttributeValue> values() {
        Map<String, MessageAttributeValue> values = new LinkedHashMap<>();
        values.put("AWS.SNS.SMS.SMSType", value("String", smsType));
        senderId.ifPresent(sender -> values.put("AWS.SNS.SMS.SenderID", value("String", sender)));
        maxPrice.ifPresent(price -> values.put("AWS.SNS.SMS.MaxPrice", value("Number", price.toPlainString())));
        return values;
    }

    private static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
