package dev.userpools.pool;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What signs in. */
final class SignInKeys {

    static final Setting<List<ContactAttribute>> USERNAME_ATTRIBUTES = Setting.of(
            "usernameAttributes",
            "instead of a user name",
            ChoicesType.of(ContactAttribute.VERIFIABLE),
            List.<ContactAttribute>of(),
            "UsernameAttributes",
            "Users have no user name: they sign up and sign in with their e-mail address or phone number, and a "
                    + "user name is generated behind it. Keycloak's own \"Login with email\" and \"Email as "
                    + "username\" are switched off with it. Not together with aliases.");

    static final Setting<List<ContactAttribute>> ALIAS_ATTRIBUTES = Setting.of(
            "aliasAttributes",
            "besides the user name",
            ChoicesType.of(List.of(ContactAttribute.values())),
            List.<ContactAttribute>of(),
            "AliasAttributes",
            "What users may sign in with besides their user name: a verified e-mail address, a verified phone "
                    + "number, a preferred user name. Keycloak's own \"Login with email\", which takes unverified "
                    + "addresses too, is switched off with it. Not together with sign-in names instead of a user "
                    + "name.");

    static final Setting<Optional<String>> DEFAULT_PHONE_REGION = Setting.of(
            "defaultPhoneRegion",
            "country of phone numbers",
            new RegionType(),
            Optional.<String>empty(),
            "",
            "Phone numbers that do not begin with + are read as numbers of this country. Empty: only +… is a phone "
                    + "number.");

    static final Setting<Boolean> PREVENT_USER_EXISTENCE_ERRORS = Setting.of(
            "preventUserExistenceErrors",
            "hide whether a user exists",
            new FlagType(),
            true,
            "PreventUserExistenceErrors",
            "Whether pages and answers are the same for known and unknown names.");

    static final Topic TOPIC = new Topic(
            "Sign-in",
            List.of(USERNAME_ATTRIBUTES, ALIAS_ATTRIBUTES, DEFAULT_PHONE_REGION, PREVENT_USER_EXISTENCE_ERRORS));

    private SignInKeys() {}

    static SignInSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        return new SignInSettings(
                USERNAME_ATTRIBUTES.read(values), ALIAS_ATTRIBUTES.read(values), DEFAULT_PHONE_REGION.read(values));
    }
}
