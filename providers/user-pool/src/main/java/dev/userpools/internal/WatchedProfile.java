package dev.userpools.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.userprofile.AttributeChangeListener;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** A user profile with hooks around what is written with it. */
final class WatchedProfile implements UserProfile {

    private final UserProfile profile;
    private final Optional<UserModel> user;
    private final Supplier<UserProfileAdapter.Write> writing;
    private final UnaryOperator<String> shownAt;
    private final Predicate<ValidationException.Error> overlooked;
    private final Function<Map<String, List<String>>, UserProfile> withOthers;

    WatchedProfile(
            UserProfile profile,
            Optional<UserModel> user,
            Supplier<UserProfileAdapter.Write> writing,
            UnaryOperator<String> shownAt,
            Predicate<ValidationException.Error> overlooked,
            Function<Map<String, List<String>>, UserProfile> withOthers) {
        this.profile = profile;
        this.user = user;
        this.writing = writing;
        this.shownAt = shownAt;
        this.overlooked = overlooked;
        this.withOthers = withOthers;
    }

    @Override
    public void validate() {
        try {
            profile.validate();
        } catch (ValidationException invalid) {
            ValidationException.ValidationExceptionBuilder shown = new ValidationException.ValidationExceptionBuilder();
            invalid.getErrors().stream().filter(overlooked.negate()).forEach(error -> shown.accept(shown(error)));
            if (shown.hasError()) {
                throw shown.build();
            }
        }
    }

    private ValidationError shown(ValidationException.Error error) {
        // Keycloak puts the attribute's name before the parameters of the message.
        Object[] parameters = error.getMessageParameters();
        return new ValidationError(
                        error.getMessage(),
                        shownAt.apply(error.getAttribute()),
                        error.getMessage(),
                        Arrays.copyOfRange(parameters, Math.min(1, parameters.length), parameters.length))
                .setStatusCode(error.getStatusCode());
    }

    @Override
    public UserModel create() {
        return create(true);
    }

    @Override
    public UserModel create(boolean validate) {
        UserProfileAdapter.Write write = writing.get();
        if (validate) {
            validate();
        }
        write.creating();
        UserModel created = profile.create(validate);
        write.created(created);
        return created;
    }

    @Override
    public void update(boolean removeAttributes, AttributeChangeListener... listeners) {
        // First what is wanted: what is postponed is not looked at any more when the rest is written.
        validate();
        UserProfileAdapter.Write write = writing.get();
        Set<String> changed = new HashSet<>();
        AttributeChangeListener[] all = Arrays.copyOf(listeners, listeners.length + 1);
        all[listeners.length] = (name, changedUser, before) -> changed.add(name);
        written(write).update(removeAttributes, all);
        user.ifPresent(updated -> write.updated(updated, changed));
    }

    /** The profile with what the user keeps for now in the place of what he wants. */
    private UserProfile written(UserProfileAdapter.Write write) {
        Map<String, List<String>> wanted = profile.getAttributes().toMap();
        Set<String> postponed =
                user.map(known -> write.postponed(known, wanted)).orElse(Set.of());
        if (postponed.isEmpty()) {
            return profile;
        }
        Map<String, List<String>> others = new HashMap<>(wanted);
        postponed.forEach(name ->
                others.put(name, user.orElseThrow().getAttributeStream(name).toList()));
        return withOthers.apply(others);
    }

    @Override
    public Attributes getAttributes() {
        return profile.getAttributes();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Keycloak's signature
    public <R extends AbstractUserRepresentation> R toRepresentation(boolean full) {
        return profile.toRepresentation(full);
    }
}
