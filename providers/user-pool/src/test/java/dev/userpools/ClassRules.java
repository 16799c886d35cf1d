package dev.userpools;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.forms.login.freemarker.model.AbstractUserProfileBean;

/** What the house asks of a class, as ArchUnit's conditions. */
final class ClassRules {

    /** The persistence and the injection of Keycloak make subclasses of these. */
    static final DescribedPredicate<JavaClass> OPEN_ON_PURPOSE = DescribedPredicate.describe(
            "entities and beans",
            type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(ApplicationScoped.class));

    private static final Set<String> NOW = Set.of("now", "systemUTC", "systemDefaultZone", "system", "tickMillis");
    private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis", "nanoTime");

    private ClassRules() {}

    /** Sealed classes are abstract here. */
    static ArchCondition<JavaClass> beClosed() {
        return condition(
                "be final, abstract, sealed, an interface, an enum or a record",
                type -> type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.isInterface()
                        || type.isEnum()
                        || type.isAnonymousClass());
    }

    static ArchCondition<JavaClass> extendDirectly(DescribedPredicate<JavaClass> supertypes) {
        return condition(
                "extend " + supertypes.getDescription(),
                type -> type.getRawSuperclass().filter(supertypes).isPresent()
                        || type.getRawInterfaces().stream().anyMatch(supertypes));
    }

    static ArchCondition<JavaClass> callMethodsOf(DescribedPredicate<JavaClass> owners) {
        return condition(
                "call methods of " + owners.getDescription(),
                type -> type.getMethodCallsFromSelf().stream().anyMatch(call -> owners.test(call.getTargetOwner())));
    }

    /**
     * By another package or as part of what a public class shows it, or by Keycloak, which finds it through a service file,
     * makes a bean of it or shows it to a page's template.
     */
    static ArchCondition<JavaClass> beNeededOutsideOfTheirPackage() {
        return condition(
                "be needed outside of their package",
                type -> type.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackage()
                                        .equals(type.getPackage()))
                        || isPartOfASignature(type)
                        || hasPublicConstants(type)
                        || ServiceFiles.implementations().contains(type.getName())
                        || ServiceFiles.services().contains(type.getName())
                        || type.isAnnotatedWith(Provider.class)
                        || type.isAssignableTo(AbstractUserProfileBean.class)
                        || OPEN_ON_PURPOSE.test(type));
    }

    private static boolean isPartOfASignature(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(other -> !other.equals(type) && other.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(other -> other.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                .anyMatch(shown -> shown.getAllInvolvedRawTypes().contains(type));
    }

    /** The compiler copies constants, so that class files do not show who uses them. */
    private static boolean hasPublicConstants(JavaClass type) {
        return type.getFields().stream()
                .map(JavaField::getModifiers)
                .anyMatch(modifiers ->
                        modifiers.containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL)));
    }

    static ArchCondition<JavaClass> readTheSystemsClock() {
        return ArchConditions.callMethodWhere(DescribedPredicate.describe(
                "the system's clock is read", (JavaMethodCall call) -> isClock(call.getTarget())));
    }

    private static boolean isClock(MethodCallTarget target) {
        boolean ofTime = target.getOwner().getPackageName().startsWith("java.time")
                && NOW.contains(target.getName())
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean ofSystem = target.getOwner().isEquivalentTo(System.class) && SYSTEM_TIME.contains(target.getName());
        return ofTime || ofSystem;
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String outcome = type.getDescription() + (holds.test(type) ? ": does " : ": does not ") + description;
                events.add(new SimpleConditionEvent(
                        type, holds.test(type), outcome + " in " + type.getSourceCodeLocation()));
            }
        };
    }
}
