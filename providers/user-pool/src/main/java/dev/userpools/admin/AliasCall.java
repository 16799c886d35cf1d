package dev.userpools.admin;

import dev.userpools.pool.ContactAttribute;
import dev.userpools.pool.Named;
import dev.userpools.refusal.Refusal;
import dev.userpools.signin.SignInNames;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** Gives a user an address that another user holds verified. */
record AliasCall(AdministeredUser target) {

    Response answer(String attribute) {
        List<ContactAttribute> accepted = target.pool().signIn().attributes();
        Optional<ContactAttribute> chosen = Named.find(accepted, attribute);
        if (chosen.isEmpty()) {
            return Refusal.invalidParameter(
                    target.session(),
                    accepted.isEmpty()
                            ? "This user pool has no aliases; see its aliasAttributes."
                            : "attribute must be " + Named.join(accepted) + ".");
        }
        Optional<List<UserModel>> former = SignInNames.of(
                        target.session(), target.realm(), target.pool().signIn())
                .take(target.user(), chosen.get());
        if (former.isEmpty()) {
            return Refusal.invalidParameter(target.session(), "User has no valid " + attribute + ".");
        }
        changed(target.user(), attribute);
        former.get().forEach(holder -> changed(holder, attribute));
        return target.status();
    }

    private void changed(UserModel user, String attribute) {
        target.acted(user, "alias", Map.of("user_pool_attribute", attribute));
    }
}
