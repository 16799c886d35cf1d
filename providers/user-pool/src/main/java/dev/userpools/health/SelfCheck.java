package dev.userpools.health;

import dev.userpools.account.FirstSignIn;
import dev.userpools.federation.FacebookFactory;
import dev.userpools.federation.FederatedProfileFactory;
import dev.userpools.federation.FederatedUserFactory;
import dev.userpools.federation.GoogleFactory;
import dev.userpools.federation.KeycloakOpenIdConnectFactory;
import dev.userpools.federation.OAuthFactory;
import dev.userpools.federation.OpenIdConnectFactory;
import dev.userpools.federation.SamlFactory;
import dev.userpools.internal.LoginPagesAdapter;
import dev.userpools.internal.ResetPasswordAdapter;
import dev.userpools.mfa.DirectGrantMfaFactory;
import dev.userpools.mfa.MfaAfterRecoveryFactory;
import dev.userpools.mfa.MfaFormFactory;
import dev.userpools.pages.UserPoolPagesFactory;
import dev.userpools.password.ExpiringDirectGrantPassword;
import dev.userpools.password.ExpiringPasswordForm;
import dev.userpools.password.ExpiringUsernamePasswordForm;
import dev.userpools.password.UserPoolPasswordProviderFactory;
import dev.userpools.recovery.ForgottenName;
import dev.userpools.recovery.RecoveryCode;
import dev.userpools.signin.SignInProfileFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.broker.provider.IdentityProvider;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.common.Version;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * Checks at the start that our factories have really taken the place of Keycloak's. Another extension with the same idea
 * would otherwise switch off the expiry of temporary passwords without a sound.
 */
public final class SelfCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);

    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement(CredentialProvider.class, "keycloak-password", UserPoolPasswordProviderFactory.class),
            new Replacement(Authenticator.class, "auth-username-password-form", ExpiringUsernamePasswordForm.class),
            new Replacement(Authenticator.class, "auth-password-form", ExpiringPasswordForm.class),
            new Replacement(Authenticator.class, "direct-grant-validate-password", ExpiringDirectGrantPassword.class),
            new Replacement(Authenticator.class, "reset-credentials-choose-user", ForgottenName.class),
            new Replacement(Authenticator.class, "reset-credential-email", RecoveryCode.class),
            new Replacement(Authenticator.class, "reset-password", ResetPasswordAdapter.class),
            new Replacement(Authenticator.class, "auth-otp-form", MfaFormFactory.class),
            new Replacement(Authenticator.class, "direct-grant-validate-otp", DirectGrantMfaFactory.class),
            new Replacement(Authenticator.class, "reset-otp", MfaAfterRecoveryFactory.class),
            new Replacement(Authenticator.class, "idp-create-user-if-unique", FederatedUserFactory.class),
            new Replacement(Authenticator.class, "idp-review-profile", FederatedProfileFactory.class),
            new Replacement(
                    UserProfileProvider.class, DeclarativeUserProfileProviderFactory.ID, SignInProfileFactory.class),
            new Replacement(RequiredActionProvider.class, "UPDATE_PASSWORD", FirstSignIn.class));

    /** Without this one pages say less, but nothing is let in or kept out. */
    private static final List<Replacement> PAGES =
            List.of(new Replacement(LoginPagesAdapter.SPI, "freemarker", UserPoolPagesFactory.class));

    /** Without these addresses change as Keycloak has it, but nobody is let in or kept out. */
    private static final List<Replacement> IDENTITY_PROVIDERS = List.of(
            new Replacement(IdentityProvider.class, "oidc", OpenIdConnectFactory.class),
            new Replacement(IdentityProvider.class, "keycloak-oidc", KeycloakOpenIdConnectFactory.class),
            new Replacement(IdentityProvider.class, "oauth2", OAuthFactory.class),
            new Replacement(IdentityProvider.class, "saml", SamlFactory.class),
            new Replacement(SocialIdentityProvider.class, "facebook", FacebookFactory.class),
            new Replacement(SocialIdentityProvider.class, "google", GoogleFactory.class));

    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
    private static final int OLDEST_MAJOR = 26;
    private static final int OLDEST_MINOR = 7;

    private static final AtomicReference<List<String>> DISPLACED = new AtomicReference<>(List.of());

    private SelfCheck() {}

    /** Refuses a server that is too old, before anything of it is touched. */
    public static void requireKnownServer() {
        requireKnownServer(Version.VERSION);
    }

    static void requireKnownServer(String version) {
        Matcher release = RELEASE.matcher(version);
        if (release.matches()) {
            int major = Integer.parseInt(release.group(1));
            int minor = Integer.parseInt(release.group(2));
            if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
                throw new IllegalStateException("user-pool.jar needs Keycloak " + OLDEST_MAJOR + "." + OLDEST_MINOR
                        + " or newer; this is Keycloak " + version
                        + ". Update Keycloak or take user-pool.jar out of providers/.");
            }
        }
    }

    /** Looks once the server is up. */
    public static void watch(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                look(factory);
            }
        });
    }

    /** The ids of our providers that are not in force; empty where all is well. */
    static List<String> displaced() {
        return DISPLACED.get();
    }

    private static void look(KeycloakSessionFactory factory) {
        List<String> displaced = displaced(REPLACEMENTS, factory);
        DISPLACED.set(displaced);
        if (!displaced.isEmpty()) {
            LOG.errorf(
                    "Another extension has taken the place of user-pool.jar's providers %s: temporary passwords may not"
                            + " expire, and sign-in names, first sign-ins and codes for forgotten passwords may not be enforced. The server reports itself as not ready.",
                    displaced);
        }
        warn(displaced(PAGES, factory), "pages neither show the password rules nor name what users sign in with");
        warn(
                displaced(IDENTITY_PROVIDERS, factory),
                "an address that such a provider changes may fail the sign-in, or lose its mark of a verified one");
    }

    private static void warn(List<String> displaced, String consequence) {
        if (!displaced.isEmpty()) {
            LOG.warnf(
                    "Another extension has taken the place of user-pool.jar's providers %s: %s.",
                    displaced, consequence);
        }
    }

    private static List<String> displaced(List<Replacement> replacements, KeycloakSessionFactory factory) {
        return replacements.stream()
                .filter(replacement -> !replacement.isInForce(factory))
                .map(Replacement::id)
                .toList();
    }

    private record Replacement(Class<? extends Provider> spi, String id, Class<?> ours) {

        boolean isInForce(KeycloakSessionFactory factory) {
            return ours.isInstance(factory.getProviderFactory(spi, id));
        }
    }
}
