package dev.userpools.signin;

import dev.userpools.pool.SignInSettings;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Who owns a sign-in name (cognito-spec §1). Whoever holds a name first keeps it until he gives it up or it is taken from
 * him on purpose; where nobody owned it and several hold it, it is nobody's.
 */
final class Aliases {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInSettings settings;
    private final Holders holders;
    private final AliasRows rows;

    Aliases(KeycloakSession session, RealmModel realm, SignInSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.holders = new Holders(session, realm, settings);
        this.rows = new AliasRows(session, realm);
    }

    /** The names a user carries that sign in, or would if they were his. */
    List<SignInName> carriedBy(UserModel user) {
        return settings.attributes().stream()
                .flatMap(attribute -> holders.carried(user, attribute).stream())
                .toList();
    }

    /** Whether a name a user carries signs him in. */
    boolean isOwner(UserModel user, SignInName name) {
        Optional<AliasRow> row = rows.find(name);
        return row.isPresent()
                ? row.get().ownerId().filter(user.getId()::equals).isPresent()
                // He himself may not be found by it: an import may have spelled a number in another way.
                : holders.of(name, name.value(), Optional.empty(), 2).equals(List.of(user.getId()));
    }

    /**
     * Whether a name is somebody else's.
     *
     * @param user who would have it; empty for a user who is only being made
     */
    boolean isTaken(SignInName name, Optional<UserModel> user) {
        Optional<String> ownerId = rows.find(name).flatMap(AliasRow::ownerId);
        Optional<String> userId = user.map(UserModel::getId);
        if (ownerId.isPresent() && ownerId.equals(userId)) {
            return false;
        }
        return ownerId.flatMap(id -> holder(id, name)).isPresent()
                || otherHolder(name, user).isPresent();
    }

    /**
     * Makes the user the owner of a name he carries.
     *
     * @return whether he is; otherwise it is somebody else's
     * @throws AliasTakenException if somebody else was faster by a moment; the transaction must be rolled back then
     */
    boolean claim(UserModel user, SignInName name) {
        Optional<AliasRow> row = rows.find(name);
        if (row.flatMap(AliasRow::ownerId).filter(user.getId()::equals).isPresent()) {
            return true;
        }
        if (isTaken(name, Optional.of(user))) {
            return false;
        }
        if (row.isPresent()) {
            return rows.move(name, row.get().ownerId().orElse(null), user.getId());
        }
        try {
            rows.insert(name, user.getId());
            return true;
        } catch (PersistenceException faster) {
            throw new AliasTakenException(name.attribute(), faster);
        }
    }

    /**
     * Gives a user a name that others may hold (Cognito's {@code ForceAliasCreation}): it is verified for him, and for
     * nobody else any more.
     *
     * @return who held it until now
     */
    List<UserModel> take(UserModel user, SignInName name) {
        Optional<AliasRow> row = rows.find(name);
        List<UserModel> former = holders.of(name, name.value(), Optional.of(user.getId()), Integer.MAX_VALUE).stream()
                .map(id -> session.users().getUserById(realm, id))
                .toList();
        former.forEach(holder -> Holders.setVerified(holder, name.attribute(), false));
        Holders.setVerified(user, name.attribute(), true);
        if (row.isEmpty()) {
            claim(user, name);
        } else if (!row.get().ownerId().equals(Optional.of(user.getId()))
                && !rows.move(name, row.get().ownerId().orElse(null), user.getId())) {
            throw new AliasTakenException(name.attribute(), null);
        }
        return former;
    }

    private Optional<UserModel> holder(String userId, SignInName name) {
        return Optional.ofNullable(session.users().getUserById(realm, userId))
                .filter(owner -> holders.carries(owner, name));
    }

    private Optional<String> otherHolder(SignInName name, Optional<UserModel> user) {
        return holders.of(name, name.value(), user.map(UserModel::getId), 1).stream()
                .findFirst();
    }
}
