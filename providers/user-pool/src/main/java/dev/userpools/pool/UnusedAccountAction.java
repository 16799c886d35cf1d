package dev.userpools.pool;

/** What becomes of an account whose invitation was never used. */
public enum UnusedAccountAction implements Named {
    DELETE,
    DISABLE;

    @Override
    public String externalName() {
        return name();
    }
}
