package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Finds the user a typed name signs in. Keycloak has looked for a user name before: a user name wins over an alias of
 * somebody else that is spelled the same.
 */
public final class SignInLookup {

    private static final Logger LOG = Logger.getLogger(SignInLookup.class);

    /** Keycloak's own, which no address and no preferred user name may stand for. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    /**
     * The names last found to be nobody's, for the rest of the request: Keycloak asks again to note the failure, and an
     * unknown name must not take twice as long as a known one.
     */
    private static final String NOBODYS = SignInLookup.class.getName();

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings settings;
    private final Holders holders;

    public SignInLookup(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.holders = new Holders(session, realm, settings);
    }

    /**
     * The user a name signs in. One statement finds the owner; a second one is needed only where nobody owns the name.
     *
     * @param typed the name as it was typed
     * @return empty where it is nobody's, or where it may be more than one's
     */
    public Optional<UserModel> find(String typed) {
        if (typed.startsWith(SERVICE_ACCOUNT)) {
            return Optional.empty();
        }
        List<SignInName> names = SignInName.candidates(settings.attributes(), typed, settings.defaultPhoneRegion());
        if (names.isEmpty() || inRealm(names).equals(session.getAttribute(NOBODYS))) {
            return Optional.empty();
        }
        List<AliasRow> rows = new AliasRows(session, realm).find(names);
        Set<String> owners = users(names, name -> owner(name, rows));
        // Whoever owns the name is its user, whatever others carry besides: they came from elsewhere.
        Set<String> found = owners.isEmpty() ? users(names, name -> withoutOwner(name, typed, rows)) : owners;
        // A number may be one user's phone and another's preferred user name: ambiguity signs nobody in.
        if (found.size() != 1) {
            session.setAttribute(NOBODYS, inRealm(names));
            return Optional.empty();
        }
        return Optional.ofNullable(
                session.users().getUserById(realm, found.iterator().next()));
    }

    private Map.Entry<String, List<SignInName>> inRealm(List<SignInName> names) {
        return Map.entry(realm.getId(), names);
    }

    /** Whatever was nobody's may be somebody's now. */
    static void forget(KeycloakSession session) {
        session.removeAttribute(NOBODYS);
    }

    private static Set<String> users(List<SignInName> names, Function<SignInName, Optional<String>> user) {
        return names.stream().flatMap(name -> user.apply(name).stream()).collect(Collectors.toSet());
    }

    private Optional<String> owner(SignInName name, List<AliasRow> rows) {
        return row(name, rows).flatMap(AliasRow::ownerId).filter(id -> {
            UserModel user = session.users().getUserById(realm, id);
            return user != null && holders.carries(user, name);
        });
    }

    private static Optional<AliasRow> row(SignInName name, List<AliasRow> rows) {
        return rows.stream().filter(found -> found.name().equals(name)).findFirst();
    }

    /** Users that came from elsewhere, by import or from a directory, own nothing yet: the only holder takes it now. */
    private Optional<String> withoutOwner(SignInName name, String typed, List<AliasRow> rows) {
        Optional<AliasRow> row = row(name, rows);
        List<String> found = holders.of(name, typed, Optional.empty(), 2);
        Optional<String> before = row.flatMap(AliasRow::ownerId);
        if (found.isEmpty()) {
            before.ifPresent(owner -> separately(own -> own.drop(name, owner)));
            return Optional.empty();
        }
        boolean contested = found.size() > 1;
        if (contested && row.isPresent() && before.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> owner = contested ? Optional.empty() : Optional.of(found.get(0));
        boolean settled = separately(own -> {
            if (row.isEmpty()) {
                own.insert(name, owner.orElse(null));
            } else {
                own.move(name, before.orElse(null), owner.orElse(null));
            }
        });
        if (contested && settled) {
            AliasConflicts.report(session, realm, name, found);
        }
        return settled ? owner : owner.filter(holder -> isStillFree(name, holder));
    }

    /** Whether nobody was faster, or the very same user. */
    private boolean isStillFree(SignInName name, String holder) {
        Optional<AliasRow> row = new AliasRows(session, realm).find(name);
        return row.isEmpty() || row.get().ownerId().equals(Optional.of(holder));
    }

    /** In a transaction of its own: a sign-in does not fail because somebody else was faster by a moment. */
    private boolean separately(Consumer<AliasRows> change) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), own -> change.accept(new AliasRows(own, realm)));
            return true;
        } catch (RuntimeException faster) {
            LOG.debugf(faster, "Realm %s: the owner of a sign-in name changed meanwhile.", realm.getName());
            return false;
        }
    }
}
