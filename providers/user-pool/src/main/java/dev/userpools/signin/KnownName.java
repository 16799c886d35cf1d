package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import dev.userpools.pool.component.UserPools;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The name a user knows himself by: never the one that was generated behind his address. */
public final class KnownName {

    private static final Pattern GENERATED = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private KnownName() {}

    /** His user name or, where that was generated, what takes its place. */
    public static String of(SignInSettings settings, UserModel user) {
        if (!isGenerated(user)) {
            return user.getUsername();
        }
        return settings.usernameAttributes().stream()
                .map(attribute -> user.getFirstAttribute(attribute.externalName()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(user.getUsername());
    }

    /** The same in a realm, which need not have a pool. */
    public static String of(RealmModel realm, UserModel user) {
        return UserPools.of(realm).map(pool -> of(pool.signIn(), user)).orElseGet(user::getUsername);
    }

    /** Whether a user's name is the one that was generated for him: his id. */
    public static boolean isGenerated(UserModel user) {
        return user.getId().equals(user.getUsername());
    }

    /** Whether a name is of the form of those that are generated, be it a user's or nobody's. */
    public static boolean hasGeneratedForm(String name) {
        return GENERATED.matcher(name).matches();
    }
}
