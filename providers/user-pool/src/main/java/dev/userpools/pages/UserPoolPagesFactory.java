package dev.userpools.pages;

import dev.userpools.brand.Brand;
import dev.userpools.internal.LoginPagesAdapter;
import dev.userpools.password.RealmPasswordRules;
import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import dev.userpools.signin.KnownName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileProvider;

/** Gives every page the realm's password rules, and names on the pages that ask for it what users sign in with. */
public final class UserPoolPagesFactory extends LoginPagesAdapter {

    private static final String REFERENCE_BEGIN = "${";
    private static final String REFERENCE_END = "}";

    @Override
    protected Map<String, Object> attributes(KeycloakSession session) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(
                "userPoolPasswordRules",
                RealmPasswordRules.shown(session.getContext().getRealm()));
        Brand.of(session).ifPresent(brand -> attributes.put("userPoolBrand", brand));
        return attributes;
    }

    @Override
    protected Map<String, String> otherTexts(KeycloakSession session, Page page) {
        if (page == Page.OTHER) {
            return Map.of();
        }
        return UserPools.of(session.getContext().getRealm())
                .map(UserPool::signIn)
                .filter(SignInSettings::areOurs)
                .map(signIn -> otherTexts(session, page, signIn))
                .orElse(Map.of());
    }

    @Override
    protected String shownName(KeycloakSession session, UserModel user) {
        return KnownName.of(session.getContext().getRealm(), user);
    }

    /** What a generated name belongs to is not looked up: the page would tell whoever typed one. */
    @Override
    protected boolean isKnown(KeycloakSession session, String name) {
        return !KnownName.hasGeneratedForm(name)
                || UserPools.of(session.getContext().getRealm())
                        .map(UserPool::signIn)
                        .filter(SignInSettings::hasNoUserNames)
                        .isEmpty();
    }

    private static Map<String, String> otherTexts(KeycloakSession session, Page page, SignInSettings signIn) {
        String label = SignInLabel.textKey(signIn);
        if (page == Page.SIGN_UP) {
            return signIn.hasNoUserNames()
                    ? labelOfUserName(session).map(key -> Map.of(key, label)).orElse(Map.of())
                    : Map.of();
        }
        // Templates choose among the first three by the realm's own switches, which say nothing of a pool.
        Map<String, String> texts = new HashMap<>(Map.of("username", label, "usernameOrEmail", label, "email", label));
        if (page == Page.FORGOTTEN_PASSWORD) {
            texts.put("emailInstruction", "userPoolForgottenPassword");
            texts.put("emailInstructionUsername", "userPoolForgottenPassword");
        }
        return texts;
    }

    /** The key of the label in the realm's user profile; a label written out there stays as it is. */
    private static Optional<String> labelOfUserName(KeycloakSession session) {
        return Optional.ofNullable(session.getProvider(UserProfileProvider.class)
                        .getConfiguration()
                        .getAttribute(UserModel.USERNAME)
                        .getDisplayName())
                .filter(name -> name.startsWith(REFERENCE_BEGIN) && name.endsWith(REFERENCE_END))
                .map(name -> name.substring(REFERENCE_BEGIN.length(), name.length() - REFERENCE_END.length()));
    }
}
