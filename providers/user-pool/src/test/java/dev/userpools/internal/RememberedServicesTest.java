package dev.userpools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class RememberedServicesTest {

    private static final String SERVICE = "jakarta.mail.util.StreamProvider";

    private final List<String> lookedFor = new ArrayList<>();
    private final ClassLoader classes =
            new RememberedServices(new ClassLoader(getClass().getClassLoader()) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    lookedFor.add(name);
                    return super.getResources(name);
                }
            });

    @Test
    void findsTheServicesOfItsParent() throws ClassNotFoundException {
        Class<?> service = classes.loadClass(SERVICE);

        assertThat(namesOf(service, classes))
                .isNotEmpty()
                .isEqualTo(namesOf(service, getClass().getClassLoader()));
    }

    @Test
    void looksForAServiceOnce() throws IOException {
        String declaration = "META-INF/services/" + SERVICE;

        classes.getResources(declaration);
        classes.getResources(declaration);

        assertThat(lookedFor).containsExactly(declaration);
    }

    @Test
    void remembersWhatIsNotThere() throws IOException {
        String declaration = "META-INF/javamail.no-such-thing";

        assertThat(Collections.list(classes.getResources(declaration))).isEmpty();
        classes.getResources(declaration);

        assertThat(lookedFor).containsExactly(declaration);
    }

    @Test
    void remembersNothingElse() throws IOException {
        String other = "META-INF/services/java.sql.Driver";

        assertThat(Collections.list(classes.getResources(other)))
                .isEqualTo(Collections.list(getClass().getClassLoader().getResources(other)));
        classes.getResources(other);

        assertThat(lookedFor).containsExactly(other, other);
    }

    private static List<String> namesOf(Class<?> service, ClassLoader loader) {
        return ServiceLoader.load(service, loader).stream()
                .map(found -> found.type().getName())
                .toList();
    }
}
