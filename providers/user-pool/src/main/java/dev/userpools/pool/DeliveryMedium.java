package dev.userpools.pool;

/** By what one message goes out (Cognito's {@code DeliveryMedium}). */
public enum DeliveryMedium implements Named {
    EMAIL(ContactAttribute.EMAIL),
    SMS(ContactAttribute.PHONE_NUMBER);

    private final ContactAttribute address;

    DeliveryMedium(ContactAttribute address) {
        this.address = address;
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
