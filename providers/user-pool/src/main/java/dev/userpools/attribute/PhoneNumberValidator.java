package dev.userpools.attribute;

import dev.userpools.pool.component.PoolProfile;
import dev.userpools.pool.component.UserPools;
import dev.userpools.sms.PhoneNumbers;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/** A phone number in any usual spelling, of the pool's own country or with a country code. */
public final class PhoneNumberValidator extends AbstractStringValidator implements ConfiguredProvider {

    @Override
    public String getId() {
        return PoolProfile.PHONE_NUMBER_VALIDATOR;
    }

    @Override
    public String getHelpText() {
        return "A phone number in any usual spelling: + and the country code, or as in the user pool's"
                + " defaultPhoneRegion.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    protected void doValidate(String value, String hint, ValidationContext context, ValidatorConfig config) {
        if (PhoneNumbers.normalized(value, region(context.getSession())).isEmpty()) {
            AttributeProblem.NO_PHONE_NUMBER.report(getId(), hint, context, "");
        }
    }

    private static Optional<String> region(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return UserPools.of(realm).flatMap(pool -> pool.signIn().defaultPhoneRegion());
    }
}
