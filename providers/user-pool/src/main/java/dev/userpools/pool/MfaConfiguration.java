package dev.userpools.pool;

/** Whether a second factor is asked for (Cognito's {@code MfaConfiguration}). */
public enum MfaConfiguration implements Named {
    /** Nobody is asked. */
    OFF,
    /** Who has set one up is asked. */
    OPTIONAL,
    /** Everybody is asked. */
    ON;

    @Override
    public String externalName() {
        return name();
    }
}
