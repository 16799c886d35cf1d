package dev.userpools.signin;

import dev.userpools.pool.ContactAttribute;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * Who owns a sign-in name. The key is unique in the database, so of any number of users who claim one name at the same
 * moment one gets it. The users' attributes stay the truth: a row whose user no longer carries the value counts for
 * nothing.
 */
@Entity(name = "UserPoolAlias")
@Table(name = "USER_POOL_ALIAS")
@IdClass(AliasEntity.Key.class)
public class AliasEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    String realmId;

    /** In front of the attribute in the key, so that one look-up by index finds a name whatever it is. */
    @Id
    @Column(name = "ALIAS", length = SignInName.LONGEST)
    String value;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "ATTRIBUTE", length = 32)
    ContactAttribute attribute;

    /** Null where several users hold the value verified and none of them owned it: it signs nobody in. */
    @Column(name = "USER_ID", length = 36)
    String userId;

    /** For the persistence provider. */
    protected AliasEntity() {}

    static AliasEntity of(String realmId, SignInName name, String userId) {
        AliasEntity entity = new AliasEntity();
        entity.realmId = realmId;
        entity.value = name.value();
        entity.attribute = name.attribute();
        entity.userId = userId;
        return entity;
    }

    /** The primary key. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String realmId;
        private String value;
        private ContactAttribute attribute;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && realmId.equals(key.realmId)
                    && value.equals(key.value)
                    && attribute == key.attribute;
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, value, attribute);
        }
    }
}
