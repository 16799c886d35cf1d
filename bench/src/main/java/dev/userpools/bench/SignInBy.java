package dev.userpools.bench;

/** The names a user of the realm with aliases signs in by. */
enum SignInBy {
    USER_NAME("user name"),
    EMAIL("e-mail"),
    PHONE_NUMBER("phone number");

    private final String label;

    SignInBy(String label) {
        this.label = label;
    }

    /** What a user, counted from 1, types; {@link AliasUsers} writes the same into the database. */
    String name(int user) {
        return switch (this) {
            case USER_NAME -> BenchRealm.user(user);
            case EMAIL -> BenchRealm.user(user) + "@example.com";
            case PHONE_NUMBER -> "+49151%08d".formatted(user);
        };
    }

    /** As it stands in the tables. */
    String label() {
        return label;
    }
}
