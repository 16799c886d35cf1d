package dev.userpools.pool;

/**
 * Devices that need no second factor again (Cognito's {@code DeviceConfiguration}).
 *
 * @param remembers whether devices are remembered at all ({@code ChallengeRequiredOnNewDevice})
 * @param onlyOnPrompt whether a device is remembered only where its user says so ({@code DeviceOnlyRememberedOnUserPrompt})
 */
public record DeviceSettings(boolean remembers, boolean onlyOnPrompt) {}
