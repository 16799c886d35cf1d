package dev.userpools.internal;

import java.util.function.Supplier;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts a resource of ours under {@code /realms/{realm}/{id}}. */
public abstract class RealmResourceAdapter implements RealmResourceProviderFactory {

    /** The resource for a request, whose realm is the session's. */
    protected abstract Object resource(KeycloakSession session);

    @Override
    public final RealmResourceProvider create(KeycloakSession session) {
        return new Resource(() -> resource(session));
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}

    private record Resource(Supplier<Object> resource) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return resource.get();
        }

        @Override
        public void close() {}
    }
}
