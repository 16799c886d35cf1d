package dev.userpools.pool.component;

import dev.userpools.pool.ContactAttribute;
import java.util.List;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** What a pool adds to a realm's required actions: Keycloak knows those of a JAR, but asks only those a realm has. */
public final class PoolActions {

    /** Confirms a sign-up. */
    public static final String CONFIRM_SIGN_UP = "user-pool-confirm-sign-up";

    /** Says which second factors a user uses. */
    public static final String CHOOSE_FACTORS = "user-pool-mfa-preference";

    private static final String VERIFY_EMAIL = "user-pool-verify-email";
    private static final String VERIFY_PHONE_NUMBER = "user-pool-verify-phone-number";

    private static final Map<String, String> NAMES = Map.of(
            CONFIRM_SIGN_UP, "Confirm Sign-up by Code",
            VERIFY_EMAIL, "Verify Email by Code",
            VERIFY_PHONE_NUMBER, "Verify Phone Number by Code",
            CHOOSE_FACTORS, "Choose Second Factors");

    /** Behind Keycloak's own, whose priorities go up to 1000 in steps of ten; a confirmed sign-up comes first. */
    private static final int PRIORITY = 45;

    private PoolActions() {}

    /** Verifies an address by a code. */
    public static String verify(ContactAttribute attribute) {
        return attribute == ContactAttribute.EMAIL ? VERIFY_EMAIL : VERIFY_PHONE_NUMBER;
    }

    /** What administrators read in the place of an action's id. */
    public static String name(String id) {
        return NAMES.get(id);
    }

    /**
     * Adds what is missing; what is there, switched on or off, stays as it is.
     *
     * @return what was added, for people
     */
    public static List<String> complete(RealmModel realm) {
        List<String> missing = NAMES.keySet().stream()
                .filter(id -> realm.getRequiredActionProviderByAlias(id) == null)
                .sorted()
                .toList();
        missing.forEach(id -> add(realm, id));
        return missing.stream().map(id -> "required action " + id).toList();
    }

    private static void add(RealmModel realm, String id) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(id);
        action.setProviderId(id);
        action.setName(name(id));
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(id.equals(CONFIRM_SIGN_UP) ? PRIORITY - 1 : PRIORITY);
        realm.addRequiredActionProvider(action);
    }
}
