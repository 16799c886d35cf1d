package dev.userpools.pool;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which identity provider is meant by a word (cognito-spec §11, {@code IdpIdentifiers}).
 *
 * @param providers aliases, by identifiers in lower case
 */
public record FederationSettings(Map<String, String> providers) {

    private static final char AT = '@';

    static FederationSettings of(Map<String, String> providers) {
        return new FederationSettings(providers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> normalized(entry.getKey()),
                        entry -> entry.getValue().strip(),
                        // Two spellings of one domain: the one written first.
                        (first, second) -> first)));
    }

    /** The alias of the provider of an identifier, in any case of its letters. */
    public Optional<String> provider(String identifier) {
        return Optional.ofNullable(providers.get(normalized(identifier)));
    }

    /** The alias of the provider of an e-mail address; empty for what is none. */
    public Optional<String> providerOfEmail(String typed) {
        int at = typed.lastIndexOf(AT);
        return at > 0 ? provider(typed.substring(at + 1)) : Optional.empty();
    }

    private static String normalized(String identifier) {
        return identifier.strip().toLowerCase(Locale.ROOT);
    }
}
