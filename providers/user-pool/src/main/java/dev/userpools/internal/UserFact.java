package dev.userpools.internal;

/** What may be true of a user in Keycloak's own tables, in the query language of Jakarta Persistence. */
public enum UserFact {
    HAS_EMAIL("u.email is not null"),
    HAS_VERIFIED_EMAIL("(u.email is not null and u.emailVerified = true)"),
    SHARES_EMAIL("u.email in (select o.email from UserEntity o where o.realmId = :realm and o.email is not null"
            + " group by o.email having count(o.id) > 1)"),
    HAS_PHONE_NUMBER("exists (select a.id from UserAttributeEntity a where a.user = u and a.name = 'phone_number')"),
    HAS_VERIFIED_PHONE_NUMBER("(exists (select a.id from UserAttributeEntity a where a.user = u"
            + " and a.name = 'phone_number') and exists (select f.id from UserAttributeEntity f where f.user = u"
            + " and f.name = 'phone_number_verified' and f.value = 'true'))"),
    SHARES_PHONE_NUMBER("exists (select a.id from UserAttributeEntity a where a.user = u and a.name = 'phone_number'"
            + " and a.value in (select o.value from UserAttributeEntity o where o.user.realmId = :realm"
            + " and o.name = 'phone_number' group by o.value having count(o.id) > 1))"),
    HAS_PREFERRED_USERNAME(
            "exists (select a.id from UserAttributeEntity a where a.user = u and a.name = 'preferred_username')"),
    /** As users have who were given no name of their own. */
    IS_NAMED_BY_HIS_ID("u.username = u.id"),
    IS_NAMED_LIKE_ANOTHERS_EMAIL("(u.username like '%@%' and (u.email is null or u.email <> u.username))"),
    /** The name begins as phone numbers do, and is not his own. */
    IS_NAMED_LIKE_ANOTHERS_NUMBER("(substring(u.username, 1, 1) in ('+', '(', '0', '1', '2', '3', '4', '5', '6', '7',"
            + " '8', '9') and not exists (select a.id from UserAttributeEntity a where a.user = u"
            + " and a.name = 'phone_number' and a.value = u.username))");

    private final String condition;

    UserFact(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
