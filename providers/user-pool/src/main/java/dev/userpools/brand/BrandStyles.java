package dev.userpools.brand;

import dev.userpools.pool.UserPool;
import dev.userpools.pool.component.UserPools;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/** The style sheet of a realm's brand. Anybody may read it, as he may read the pages. */
@Provider
@Vetoed
public final class BrandStyles {

    private final KeycloakSession session;

    BrandStyles(KeycloakSession session) {
        this.session = session;
    }

    /** Empty where the pool has no brand. For good under the address of its version; under any other, or none, asked for anew each time. */
    @GET
    @Path("style.css")
    public Response style(@QueryParam("v") String asked, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        String css = UserPools.of(session.getContext().getRealm())
                .map(UserPool::brand)
                .map(brand -> brand.isEmpty() ? "" : StyleSheet.of(brand))
                .orElseThrow(NotFoundException::new);
        String version = Brand.version(css);
        Response.ResponseBuilder answer = ("\"" + version + "\"").equals(known)
                ? Response.notModified()
                : Response.ok(css, "text/css;charset=UTF-8");
        return answer.tag(new EntityTag(version))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        version.equals(asked) ? "public, max-age=31536000, immutable" : "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
