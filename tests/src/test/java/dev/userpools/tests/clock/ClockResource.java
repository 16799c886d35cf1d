package dev.userpools.tests.clock;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.common.util.Time;

/** {@code PUT /realms/{realm}/test-clock/{seconds}} sets how far the server's time is ahead of the system's. */
@Provider
public class ClockResource {

    @PUT
    @Path("{seconds}")
    public void move(@PathParam("seconds") int seconds) {
        Time.setOffset(seconds);
    }
}
