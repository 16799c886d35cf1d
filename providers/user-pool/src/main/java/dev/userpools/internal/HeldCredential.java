package dev.userpools.internal;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;

/**
 * A stored credential that is read to be changed. Keycloak reads all credentials of a user with his password, and of two
 * requests that change one of them by what they have read, the second fails.
 */
public final class HeldCredential {

    private HeldCredential() {}

    /**
     * A user's credential as it is in the database now. Other requests that want to hold it wait until this one's
     * transaction is over.
     *
     * @return empty where it is gone, or is another user's
     */
    public static Optional<CredentialModel> of(KeycloakSession session, UserModel user, String id) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        Class<?> type =
                StorageId.isLocalStorage(user.getId()) ? CredentialEntity.class : FederatedUserCredentialEntity.class;
        entities.flush();
        // Changes nothing, but takes the row until the transaction ends, and says whether it is still there.
        int held = entities.createQuery("update " + type.getSimpleName() + " set priority = priority where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            return Optional.empty();
        }
        Object row = entities.find(type, id);
        entities.refresh(row);
        // Not by the user, who may come from Keycloak's cache with what his credentials were before.
        return row instanceof CredentialEntity local
                ? read(user, local)
                : read(user, (FederatedUserCredentialEntity) row);
    }

    private static Optional<CredentialModel> read(UserModel user, CredentialEntity row) {
        CredentialModel credential = new CredentialModel();
        credential.setId(row.getId());
        credential.setType(row.getType());
        credential.setUserLabel(row.getUserLabel());
        credential.setCreatedDate(row.getCreatedDate());
        credential.setSecretData(row.getSecretData());
        credential.setCredentialData(row.getCredentialData());
        return Optional.of(credential).filter(own -> row.getUser().getId().equals(user.getId()));
    }

    /** Of a user a directory keeps, in a table of its own. */
    private static Optional<CredentialModel> read(UserModel user, FederatedUserCredentialEntity row) {
        CredentialEntity same = new CredentialEntity();
        same.setId(row.getId());
        same.setType(row.getType());
        same.setUserLabel(row.getUserLabel());
        same.setCreatedDate(row.getCreatedDate());
        same.setSecretData(row.getSecretData());
        same.setCredentialData(row.getCredentialData());
        UserEntity owner = new UserEntity();
        owner.setId(row.getUserId());
        same.setUser(owner);
        return read(user, same);
    }
}
