package dev.userpools.attribute;

import dev.userpools.pool.component.PoolScopes;
import org.keycloak.protocol.oidc.mappers.UserAttributeMapper;

/**
 * Keycloak's own mapper of a user's attribute, but asked after all others, so that the attribute wins over what they make
 * of the same claim: an attribute {@code name} over first and last name, {@code phone_number} over {@code phoneNumber}.
 * Keycloak asks mappers of one priority in no order.
 */
public final class AttributeClaimMapper extends UserAttributeMapper {

    @Override
    public String getId() {
        return PoolScopes.ATTRIBUTE_MAPPER;
    }

    @Override
    public int getPriority() {
        return 1;
    }

    @Override
    public String getDisplayType() {
        return "User pool attribute";
    }

    @Override
    public String getHelpText() {
        return "As \"User Attribute\", and wins over every other mapper of the same claim.";
    }
}
