package dev.userpools.sms;

/**
 * A text message ready to be sent.
 *
 * @param phoneNumber the receiver, in E.164 form such as {@code +4915112345678}
 * @param text the message; may hold a password or a code, so it must never be logged
 */
public record SmsMessage(String phoneNumber, String text) {

    /** Never the number or the text, as records otherwise print their components. */
    @Override
    public String toString() {
        return "SmsMessage";
    }
}
