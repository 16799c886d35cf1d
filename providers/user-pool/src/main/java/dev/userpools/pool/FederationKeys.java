package dev.userpools.pool;

import java.util.List;
import java.util.Map;

/** Users of other identity providers. */
final class FederationKeys {

    static final Setting<Map<String, String>> IDP_IDENTIFIERS = Setting.of(
            "idpIdentifiers",
            "identity providers by domain",
            new KeyValuesType(),
            Map.<String, String>of(),
            "IdpIdentifiers",
            "Key: a domain of e-mail addresses, or another word by which applications ask for a provider "
                    + "(idp_identifier). Value: the alias of the identity provider. Who types an e-mail address of that "
                    + "domain on the sign-in page is sent to the provider, whether there is such a user or not.");

    static final Topic TOPIC = new Topic("Federation", List.of(IDP_IDENTIFIERS));

    private FederationKeys() {}

    static FederationSettings settings(Map<String, List<String>> values) throws InvalidSettingException {
        return FederationSettings.of(IDP_IDENTIFIERS.read(values));
    }
}
