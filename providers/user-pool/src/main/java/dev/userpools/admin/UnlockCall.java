package dev.userpools.admin;

import dev.userpools.code.Codes;
import dev.userpools.internal.BruteForce;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Lets a user try again who has tried too often. */
record UnlockCall(AdministeredUser target) {

    Response answer() {
        BruteForce.lift(target.session(), target.realm(), target.user());
        Codes.of(target.session()).lift(target.realm(), target.pool(), target.user());
        target.acted("unlock", Map.of());
        return target.status();
    }
}
