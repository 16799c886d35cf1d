package dev.userpools.pool;

import java.util.List;
import java.util.Optional;

/** Sign-in names and addresses. */
final class SignInKeys {

    static final Setting<List<ContactAttribute>> USERNAME_ATTRIBUTES = Setting.of(
            "usernameAttributes",
            "Sign-in names instead of a user name",
            new ChoicesType<>(ContactAttribute.VERIFIABLE),
            List.<ContactAttribute>of(),
            "UsernameAttributes",
            "Users have no user name: they sign up and sign in with their e-mail address or phone number, and a "
                    + "user name is generated behind it. Keycloak's own \"Login with email\" and \"Email as "
                    + "username\" are switched off with it. Not together with aliases.");

    static final Setting<List<ContactAttribute>> ALIAS_ATTRIBUTES = Setting.of(
            "aliasAttributes",
            "Aliases",
            new ChoicesType<>(List.of(ContactAttribute.values())),
            List.<ContactAttribute>of(),
            "AliasAttributes",
            "What users may sign in with besides their user name: a verified e-mail address, a verified phone "
                    + "number, a preferred user name. Keycloak's own \"Login with email\", which takes unverified "
                    + "addresses too, is switched off with it. Not together with sign-in names instead of a user "
                    + "name.");

    static final Setting<List<ContactAttribute>> AUTO_VERIFIED_ATTRIBUTES = Setting.of(
                    "autoVerifiedAttributes",
                    "Verified automatically",
                    new ChoicesType<>(ContactAttribute.VERIFIABLE),
                    List.<ContactAttribute>of(),
                    "AutoVerifiedAttributes",
                    "Which addresses are sent a code or link at sign-up and when they change.")
            .later();

    static final Setting<List<ContactAttribute>> ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE = Setting.of(
                    "attributesRequireVerificationBeforeUpdate",
                    "Verify before a change takes effect",
                    new ChoicesType<>(ContactAttribute.VERIFIABLE),
                    ContactAttribute.VERIFIABLE,
                    "UserAttributeUpdateSettings",
                    "Which addresses keep their old value until the new one is verified. Empty: both.")
            .later();

    static final Setting<Optional<String>> DEFAULT_PHONE_REGION = Setting.of(
            "defaultPhoneRegion",
            "Country of phone numbers without a country code",
            new RegionType(),
            Optional.<String>empty(),
            "",
            "Phone numbers that do not begin with + are read as numbers of this country. Empty: only +… is a phone "
                    + "number.");

    static final Setting<Boolean> PREVENT_USER_EXISTENCE_ERRORS = Setting.of(
                    "preventUserExistenceErrors",
                    "Hide whether a user exists",
                    new FlagType(),
                    true,
                    "PreventUserExistenceErrors",
                    "Whether pages and answers are the same for known and unknown names.")
            .later();

    static final List<Setting<?>> ALL = List.of(
            USERNAME_ATTRIBUTES,
            ALIAS_ATTRIBUTES,
            AUTO_VERIFIED_ATTRIBUTES,
            ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE,
            DEFAULT_PHONE_REGION,
            PREVENT_USER_EXISTENCE_ERRORS);

    private SignInKeys() {}
}
