package dev.userpools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.userpools.password.UserPoolPasswordProviderFactory;
import java.util.Date;

/** The house and its rooms. */
@AnalyzeClasses(packages = "dev.userpools", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String INTERNAL = "dev.userpools.internal";

    /** What Keycloak does not promise to keep: its server's own classes rather than its SPIs. */
    private static final DescribedPredicate<JavaClass> LIKELY_TO_CHANGE = resideInAnyPackage(
                    "org.keycloak.authentication.authenticators..",
                    "org.keycloak.authentication.requiredactions..",
                    "org.keycloak.email.freemarker..",
                    "org.keycloak.forms..",
                    "org.keycloak.models.jpa..",
                    "org.keycloak.services.managers..",
                    "org.keycloak.services.messages..",
                    "org.keycloak.services.validation..",
                    "org.eclipse.angus..")
            .or(DescribedPredicate.describe(
                    "PasswordCredentialProvider*",
                    (JavaClass type) ->
                            type.getName().startsWith("org.keycloak.credential.PasswordCredentialProvider")))
            .as("classes of Keycloak that are likely to change");

    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.userpools.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.userpools.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesThatNeedNoServerKnowNothingOfIt = noClasses()
            .that()
            .resideInAnyPackage("dev.userpools.pool", "dev.userpools.message.template", "dev.userpools.password.policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "jakarta..", "org.jboss..")
            .because("they are tested in milliseconds");

    @ArchTest
    static final ArchRule adaptersKnowNothingOfUserPools = noClasses()
            .that()
            .resideInAPackage(INTERNAL)
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.userpools..").and(not(resideInAnyPackage(INTERNAL))));

    @ArchTest
    static final ArchRule onlyAdaptersTouchWhatIsLikelyToChange = noClasses()
            .that(not(resideInAnyPackage(INTERNAL)).and(not(belongToAnyOf(UserPoolPasswordProviderFactory.class))))
            .should(dependOnClassesThat(LIKELY_TO_CHANGE))
            .because("a new release of Keycloak is then a matter of " + INTERNAL
                    + " alone; the password provider factory hands Keycloak's own provider on, from one adapter to the"
                    + " other, and calls nothing of it");

    @ArchTest
    static final ArchRule onlyAdaptersExtendWhatIsLikelyToChange =
            noClasses().that().resideOutsideOfPackage(INTERNAL).should(ClassRules.extendDirectly(LIKELY_TO_CHANGE));

    @ArchTest
    static final ArchRule theBridgeBetweenThePasswordAdaptersCallsNothingOfKeycloaksProvider = noClasses()
            .that(belongToAnyOf(UserPoolPasswordProviderFactory.class))
            .should(ClassRules.callMethodsOf(LIKELY_TO_CHANGE));

    @ArchTest
    static final ArchRule classesAreClosed = classes()
            .that(not(ClassRules.OPEN_ON_PURPOSE))
            .should(ClassRules.beClosed())
            .because("whoever changes a class must know all who rely on it");

    @ArchTest
    static final ArchRule classesAreSeenOnlyWhereTheyAreNeeded =
            classes().that().arePublic().and().areTopLevelClasses().should(ClassRules.beNeededOutsideOfTheirPackage());

    @ArchTest
    static final ArchRule logsAreKeycloaks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..");

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule chanceIsSecure = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should(ClassRules.readTheSystemsClock())
            .orShould()
            .callConstructor(Date.class)
            .because("tests move the time, and so does Keycloak");
}
