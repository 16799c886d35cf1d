package dev.userpools.device;

/** What comes of it when a browser sends the secret of a device. */
sealed interface DeviceUse {

    /**
     * The device is remembered.
     *
     * @param device as it is from now on
     */
    record Remembered(Device device) implements DeviceUse {}

    /** It has not been used for too long. */
    record Expired() implements DeviceUse {}

    /** Somebody sends a secret that was used before: he, or who used it, has copied it. */
    record Copied() implements DeviceUse {}
}
