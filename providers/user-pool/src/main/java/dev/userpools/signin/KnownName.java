package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** The name a user knows himself by: never the one that was generated behind his address. */
public final class KnownName {

    private KnownName() {}

    /** His user name or, where that was generated, what takes its place. */
    public static String of(SignInSettings settings, UserModel user) {
        if (!user.getUsername().equals(user.getId())) {
            return user.getUsername();
        }
        return settings.usernameAttributes().stream()
                .map(attribute -> user.getFirstAttribute(attribute.externalName()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(user.getUsername());
    }
}
