package dev.userpools.message;

import dev.userpools.pool.DeliveryMedium;

/** The messages of one sender: a realm's mails, or its text messages. A lane never waits for another one. */
record Lane(String realmId, DeliveryMedium medium) {}
