package dev.userpools.internal;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.DefaultAttributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;

/**
 * Keycloak's attributes of a profile, with more annotations for whoever draws their fields. Keycloak's own decorator of
 * annotations is asked by its REST interface only, not by its pages, so that they are put where both look.
 */
final class AnnotatedAttributes extends DefaultAttributes {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<String, Map<String, Object>> annotations;
    private final transient Map<String, Map<String, Object>> known = new HashMap<>();

    AnnotatedAttributes(
            UserProfileContext context,
            Map<String, ?> attributes,
            UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession session,
            Function<String, Map<String, Object>> annotations) {
        super(context, attributes, user, metadata, session);
        this.annotations = annotations;
    }

    /** A copy, to which something may be added. What an administrator has noted stays. */
    @Override
    public AttributeMetadata getMetadata(String name) {
        AttributeMetadata metadata = super.getMetadata(name);
        // Keycloak's constructor asks before there is anything of ours.
        if (metadata == null || annotations == null) {
            return metadata;
        }
        Map<String, Object> all = new HashMap<>(known.computeIfAbsent(name, annotations));
        if (metadata.getAnnotations() != null) {
            all.putAll(metadata.getAnnotations());
        }
        return metadata.addAnnotations(all);
    }
}
