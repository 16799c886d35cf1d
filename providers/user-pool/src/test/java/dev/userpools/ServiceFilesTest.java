package dev.userpools;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

final class ServiceFilesTest {

    static Set<String> services() {
        return ServiceFiles.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void nameClassesThatKeycloakCanMake(String service) throws ReflectiveOperationException {
        Class<?> spi = Class.forName(service);

        for (String name : ServiceFiles.implementations(service)) {
            // Not made ready for use: some need what only Keycloak's own class path has.
            Class<?> implementation = Class.forName(name, false, ServiceFilesTest.class.getClassLoader());
            assertThat(spi).isAssignableFrom(implementation);
            assertThat(Modifier.isPublic(implementation.getModifiers()))
                    .as(name)
                    .isTrue();
            assertThat(Modifier.isAbstract(implementation.getModifiers()))
                    .as(name)
                    .isFalse();
            assertThat(Modifier.isPublic(implementation.getConstructor().getModifiers()))
                    .as(name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void nameEveryClassOnce(String service) {
        assertThat(ServiceFiles.implementations(service)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void leaveOutNoProviderAndNoSpi() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.userpools");
        List<String> made = main.stream()
                .filter(type -> type.isAssignableTo(ProviderFactory.class) || type.isAssignableTo(Spi.class))
                .filter(type -> type.isTopLevelClass() || type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(ServiceFiles.implementations());
    }
}
