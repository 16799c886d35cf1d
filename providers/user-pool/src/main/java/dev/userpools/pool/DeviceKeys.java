package dev.userpools.pool;

import java.util.List;

/** Remembered devices. */
final class DeviceKeys {

    static final Setting<Boolean> DEVICE_CHALLENGE_REQUIRED_ON_NEW_DEVICE = Setting.of(
            "deviceChallengeRequiredOnNewDevice",
            "remembered ones need no second factor",
            new FlagType(),
            false,
            "DeviceConfiguration.ChallengeRequiredOnNewDevice",
            "Whether the second factor is asked for on new devices only.");

    static final Setting<Boolean> DEVICE_ONLY_REMEMBERED_ON_USER_PROMPT = Setting.of(
            "deviceOnlyRememberedOnUserPrompt",
            "remembered when the user says so",
            new FlagType(),
            false,
            "DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt",
            "Whether a device is remembered only if the user ticks the box; otherwise always.");

    static final Topic TOPIC = new Topic(
            "Devices", List.of(DEVICE_CHALLENGE_REQUIRED_ON_NEW_DEVICE, DEVICE_ONLY_REMEMBERED_ON_USER_PROMPT));

    private DeviceKeys() {}
}
