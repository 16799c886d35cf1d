package dev.userpools.pool;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Verification of addresses, at the sign-up and later. */
final class VerificationKeys {

    static final Setting<List<ContactAttribute>> AUTO_VERIFIED_ATTRIBUTES = Setting.of(
            "autoVerifiedAttributes",
            "of new and changed addresses",
            ChoicesType.of(ContactAttribute.VERIFIABLE),
            List.<ContactAttribute>of(),
            "AutoVerifiedAttributes",
            "Which addresses are sent a code or link at sign-up and when they change.");

    static final Setting<VerificationOption> VERIFICATION_OPTION = Setting.of(
            "verificationOption",
            "e-mail addresses by",
            new ChoiceType<>(List.of(VerificationOption.values())),
            VerificationOption.CONFIRM_WITH_CODE,
            "DefaultEmailOption",
            "Whether a sign-up is confirmed with a code to type or a link to open.");

    static final Setting<Integer> SIGN_UP_CODE_VALIDITY_HOURS = Setting.of(
            "signUpCodeValidityHours",
            "codes and links are valid for (hours)",
            new NumberType(1, 168),
            24,
            "",
            "How long a code or link for a sign-up or a changed address works.");

    static final Setting<Integer> UNCONFIRMED_ACCOUNT_VALIDITY_DAYS = Setting.of(
            "unconfirmedAccountValidityDays",
            "unconfirmed sign-ups are kept for (days)",
            new NumberType(0, Settings.ONE_YEAR),
            0,
            "",
            "A sign-up that is never confirmed is removed after this many days. 0 keeps it for ever, as Cognito "
                    + "does.");

    static final Setting<List<VerifiedBeforeUpdate>> ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE = Setting.of(
            "attributesRequireVerificationBeforeUpdate",
            "before a change takes effect",
            ChoicesType.of(List.of(VerifiedBeforeUpdate.values())),
            List.of(VerifiedBeforeUpdate.EMAIL, VerifiedBeforeUpdate.PHONE_NUMBER),
            "UserAttributeUpdateSettings",
            "Which addresses keep their old value until the new one is verified; none, alone: a new address "
                    + "takes effect at once, unverified. Empty: both.");

    static final Topic TOPIC = new Topic(
            "Verification",
            List.of(
                    AUTO_VERIFIED_ATTRIBUTES,
                    VERIFICATION_OPTION,
                    SIGN_UP_CODE_VALIDITY_HOURS,
                    UNCONFIRMED_ACCOUNT_VALIDITY_DAYS,
                    ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE));

    private VerificationKeys() {}

    static VerificationSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        List<VerifiedBeforeUpdate> beforeUpdate = ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE.read(values);
        return new VerificationSettings(
                AUTO_VERIFIED_ATTRIBUTES.read(values),
                ContactAttribute.VERIFIABLE.stream()
                        .filter(attribute -> beforeUpdate.stream()
                                .anyMatch(chosen -> chosen.externalName().equals(attribute.externalName())))
                        .toList(),
                VERIFICATION_OPTION.read(values),
                texts(values),
                attributeTexts(values, texts(values)),
                Duration.ofHours(SIGN_UP_CODE_VALIDITY_HOURS.read(values)));
    }

    static VerificationTexts texts(Map<String, List<String>> values) throws InvalidSettingException {
        return new VerificationTexts(
                new MailTexts(
                        TextSettings.read(MessageKeys.VERIFICATION_EMAIL_SUBJECT, values),
                        TextSettings.read(MessageKeys.VERIFICATION_EMAIL_MESSAGE, values)),
                new MailTexts(
                        TextSettings.read(MessageKeys.VERIFICATION_EMAIL_SUBJECT_BY_LINK, values),
                        TextSettings.read(MessageKeys.VERIFICATION_EMAIL_MESSAGE_BY_LINK, values)),
                TextSettings.read(MessageKeys.VERIFICATION_SMS_MESSAGE, values));
    }

    private static VerificationTexts attributeTexts(Map<String, List<String>> values, VerificationTexts otherwise)
            throws InvalidSettingException {
        return new VerificationTexts(
                TextSettings.read(
                        MessageKeys.ATTRIBUTE_EMAIL_SUBJECT,
                        MessageKeys.ATTRIBUTE_EMAIL_MESSAGE,
                        values,
                        otherwise.codeMail()),
                TextSettings.read(
                        MessageKeys.ATTRIBUTE_EMAIL_SUBJECT_BY_LINK,
                        MessageKeys.ATTRIBUTE_EMAIL_MESSAGE_BY_LINK,
                        values,
                        otherwise.linkMail()),
                TextSettings.read(MessageKeys.ATTRIBUTE_SMS_MESSAGE, values, otherwise.smsMessage()));
    }
}
