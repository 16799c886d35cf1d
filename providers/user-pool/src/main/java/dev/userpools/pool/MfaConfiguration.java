package dev.userpools.pool;

/** Whether a second factor is asked for (Cognito's {@code MfaConfiguration}). */
enum MfaConfiguration implements Named {
    OFF,
    OPTIONAL,
    ON;

    @Override
    public String externalName() {
        return name();
    }
}
