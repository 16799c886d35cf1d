package dev.userpools.attribute;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;

/** Cognito's attribute type {@code DateTime}, with limits it does not have. */
public final class DateTimeValidator extends AbstractStringValidator implements ConfiguredProvider {

    private static final String MIN = "min";
    private static final String MAX = "max";
    private static final List<ProviderConfigProperty> PROPERTIES =
            List.of(limit(MIN, "Earliest", "The earliest"), limit(MAX, "Latest", "The latest"));

    @Override
    public String getId() {
        return "user-pool-date-time";
    }

    @Override
    public String getHelpText() {
        return "An ISO-8601 date and time with an offset or Z, such as 2026-11-24T18:30:00Z, as Amazon Cognito's attribute"
                + " type DateTime.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return PROPERTIES;
    }

    @Override
    public ValidationResult validateConfig(KeycloakSession session, ValidatorConfig config) {
        Set<ValidationError> errors = new LinkedHashSet<>();
        Stream.of(MIN, MAX)
                .filter(key -> isGiven(config, key) && limit(config, key).isEmpty())
                .map(key -> error(
                        key,
                        key + ": \"" + config.get(key)
                                + "\" is not accepted; use an ISO-8601 date and time with an offset, such as"
                                + " 2026-11-24T18:30:00Z"))
                .forEach(errors::add);
        Optional<Instant> max = limit(config, MAX);
        if (limit(config, MIN)
                .filter(min -> max.filter(min::isAfter).isPresent())
                .isPresent()) {
            errors.add(error(MAX, "max is before min"));
        }
        return ValidationResult.of(errors);
    }

    @Override
    protected void doValidate(String value, String hint, ValidationContext context, ValidatorConfig config) {
        Optional<Instant> moment = DateTimes.moment(value);
        if (moment.isEmpty()) {
            AttributeProblem.NO_DATE_TIME.report(getId(), hint, context, "");
        } else if (limit(config, MIN).filter(moment.get()::isBefore).isPresent()) {
            AttributeProblem.TOO_EARLY.report(getId(), hint, context, config.getString(MIN));
        } else if (limit(config, MAX).filter(moment.get()::isAfter).isPresent()) {
            AttributeProblem.TOO_LATE.report(getId(), hint, context, config.getString(MAX));
        }
    }

    /** A field left empty in the admin console's form arrives as an empty text. */
    private static boolean isGiven(ValidatorConfig config, String key) {
        return config != null && config.get(key) != null && !"".equals(config.get(key));
    }

    private static Optional<Instant> limit(ValidatorConfig config, String key) {
        return isGiven(config, key) && config.get(key) instanceof String text
                ? DateTimes.moment(text)
                : Optional.empty();
    }

    private ValidationError error(String key, String text) {
        return new ValidationError(getId(), key, text);
    }

    private static ProviderConfigProperty limit(String name, String label, String meaning) {
        return new ProviderConfigProperty(
                name,
                label,
                meaning + " moment that is accepted, such as 2026-11-24T18:30:00Z. Empty: no limit.",
                ProviderConfigProperty.STRING_TYPE,
                null);
    }
}
