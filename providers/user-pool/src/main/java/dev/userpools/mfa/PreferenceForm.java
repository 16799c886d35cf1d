package dev.userpools.mfa;

import dev.userpools.mfa.rule.MfaPreference;
import dev.userpools.pool.MfaFactor;
import dev.userpools.pool.Named;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * What is ticked on the page.
 *
 * @param factors the boxes
 * @param preferred the one of the buttons; empty for none
 */
record PreferenceForm(List<String> factors, String preferred) {

    private static final String FACTOR = "factor";
    private static final String PREFERRED = "preferred";
    private static final List<MfaFactor> KNOWN = List.of(MfaFactor.values());

    /** As the page is shown first. */
    static PreferenceForm of(MfaPreference preference) {
        return new PreferenceForm(
                preference.enabled().stream().map(MfaFactor::externalName).toList(),
                preference.preferred().map(MfaFactor::externalName).orElse(""));
    }

    static PreferenceForm of(MultivaluedMap<String, String> form) {
        String preferred = form.getFirst(PREFERRED);
        return new PreferenceForm(
                List.copyOf(form.getOrDefault(FACTOR, List.of())), preferred == null ? "" : preferred);
    }

    /** The wish; empty where it names what no page of ours has. */
    Optional<MfaPreference> wanted() {
        List<MfaFactor> enabled = factors.stream()
                .flatMap(name -> Named.find(KNOWN, name).stream())
                .distinct()
                .toList();
        Optional<MfaFactor> first = Named.find(KNOWN, preferred);
        boolean isKnown =
                factors.stream().distinct().count() == enabled.size() && first.isPresent() == !preferred.isEmpty();
        return isKnown ? Optional.of(new MfaPreference(enabled, first)) : Optional.empty();
    }
}
