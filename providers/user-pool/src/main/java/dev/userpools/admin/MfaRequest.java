package dev.userpools.admin;

import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which second factors an administrator wants a user to have. */
final class MfaRequest {

    private static final String ENABLED = "enabled";
    private static final String PREFERRED = "preferred";
    private static final List<MfaFactor> KNOWN = List.of(MfaFactor.values());

    private MfaRequest() {}

    static MfaPreference of(String body) throws InvalidRequestException {
        JsonBody json = JsonBody.of(body, Map.of(ENABLED, JsonBody.Kind.TEXTS, PREFERRED, JsonBody.Kind.TEXT_OR_NULL))
                .orElseThrow(MfaRequest::malformed);
        List<MfaFactor> enabled = new ArrayList<>();
        for (String name : json.list(ENABLED).orElseThrow(MfaRequest::malformed)) {
            enabled.add(factor(ENABLED, name));
        }
        Optional<String> preferred = json.field(PREFERRED);
        return new MfaPreference(
                enabled, preferred.isPresent() ? Optional.of(factor(PREFERRED, preferred.get())) : Optional.empty());
    }

    private static MfaFactor factor(String field, String name) throws InvalidRequestException {
        return Named.find(KNOWN, name)
                .orElseThrow(() -> new InvalidRequestException(field + " must be "
                        + (ENABLED.equals(field) ? "a list of " : "null or one of ") + Named.join(KNOWN) + "."));
    }

    private static InvalidRequestException malformed() {
        return new InvalidRequestException("The body must be a JSON object with a list enabled and, if you like,"
                + " preferred: {\"enabled\": [\"SMS_MFA\"], \"preferred\": \"SMS_MFA\"}.");
    }
}
