package solewatch.notify;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house rules that a reader relies on. */
class ArchitectureTest {

    private static final String[] PURE = {"solewatch.notify.routing..", "solewatch.notify.wording.."};
    private static final List<String> NAMED = List.of(
            "solewatch.notify",
            "solewatch.notify.routing",
            "solewatch.notify.wording",
            "solewatch.notify.delivery",
            "solewatch.notify.intake",
            "solewatch.notify.store",
            "solewatch.notify.coach",
            "solewatch.notify.secret",
            "solewatch.notify.wiring",
            "solewatch.notify.channel",
            "solewatch.notify.channel.email");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("solewatch.notify");

    @Test
    void everyPackageNamedHereExists() {
        for (String name : NAMED) {
            assertThat(classes.stream().filter(one -> one.getPackageName().equals(name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void pureCodeKnowsNothingButTheLanguageAndItself() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "solewatch.events..",
                        "solewatch.notify.routing..",
                        "solewatch.notify.wording..")))
                .check(classes);
    }

    @Test
    void pureCodeReadsNoClockAndThrowsNoDice() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "a clock or dice",
                        call -> (call.getTarget().getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time"))
                                || call.getTarget().getName().equals("randomUUID")
                                || call.getTargetOwner().getName().contains("Random")))
                .check(classes);
    }

    @Test
    void eachTechnologyHasItsPlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("..coach..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage("..intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..channel..", "..delivery..", "io.quarkus.mailer..")
                .check(classes);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("solewatch.notify.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Mapper")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .orShould()
                .haveSimpleNameEndingWith("Handler")
                .check(classes);
    }

    @Test
    void nobodyInjectsFieldsOrWaits() {
        noFields().should().beAnnotatedWith(Inject.class).check(classes);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
        noClasses().should().callMethod(io.smallrye.mutiny.Uni.class, "await").check(classes);
    }
}
