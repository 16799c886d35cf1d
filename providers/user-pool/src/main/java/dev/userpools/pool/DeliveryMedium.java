package dev.userpools.pool;

/** By what one message goes out (Cognito's {@code DeliveryMedium}). */
public enum DeliveryMedium implements Named {
    EMAIL(ContactAttribute.EMAIL),
    SMS(ContactAttribute.PHONE_NUMBER);

    private final ContactAttribute address;

    DeliveryMedium(ContactAttribute address) {
        this.address = address;
    }

    /**
     * The medium of an address.
     *
     * @param address one that can be verified
     */
    public static DeliveryMedium to(ContactAttribute address) {
        return address == ContactAttribute.EMAIL ? EMAIL : SMS;
    }

    /** The attribute that holds the address for this medium. */
    public ContactAttribute address() {
        return address;
    }

    @Override
    public String externalName() {
        return name();
    }
}
