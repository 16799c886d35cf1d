package dev.userpools.aws;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the core provider's own tests ask of its classes, as far as it matters here. */
@AnalyzeClasses(packages = "dev.userpools.aws", importOptions = ImportOption.DoNotIncludeTests.class)
final class ModuleTest {

    @ArchTest
    static final ArchRule onlyTheFactoryIsSeen =
            classes().that(not(type(SnsSmsSenderFactory.class))).should().notBePublic();

    @ArchTest
    static final ArchRule classesAreClosed =
            classes().that().areNotInterfaces().should().haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule theCoreIsKnownByItsSpiOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.userpools.internal..", "dev.userpools.message..", "dev.userpools.pool..", "jakarta..");

    @ArchTest
    static final ArchRule nothingIsLoggedOrPrinted = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
