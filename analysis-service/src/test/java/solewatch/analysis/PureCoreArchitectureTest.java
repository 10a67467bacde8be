package solewatch.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The core of the analysis knows no framework, no clock and no chance. */
class PureCoreArchitectureTest {

    private static final List<String> PURE = List.of(
            "history",
            "load",
            "numbness",
            "finding",
            "whatif",
            "answered",
            "contrast",
            "association",
            "pattern",
            "experiment",
            "shoe",
            "note",
            "checkin",
            "week",
            "returning",
            "plan",
            "report",
            "fhir");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    PURE.stream().map(name -> "solewatch.analysis." + name).toList());

    @Test
    void every_pure_package_exists_and_is_not_empty() {
        for (String name : PURE) {
            assertThat(CORE.stream().filter(type -> type.getPackageName().equals("solewatch.analysis." + name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    /** Numbness and load are larger still; report is full. */
    @Test
    void a_pure_package_has_a_dozen_classes_at_most() {
        for (String name : PURE) {
            if (!List.of("numbness", "load", "report").contains(name)) {
                assertThat(CORE.stream()
                                .filter(type -> type.getPackageName().equals("solewatch.analysis." + name))
                                .filter(type -> type.isTopLevelClass()
                                        && !type.getSimpleName().equals("package-info")))
                        .as(name)
                        .hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    void pure_packages_import_the_jdk_the_events_and_each_other_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "solewatch.events..",
                        "solewatch.analysis.history..",
                        "solewatch.analysis.load..",
                        "solewatch.analysis.numbness..",
                        "solewatch.analysis.finding..",
                        "solewatch.analysis.whatif..",
                        "solewatch.analysis.answered..",
                        "solewatch.analysis.contrast..",
                        "solewatch.analysis.association..",
                        "solewatch.analysis.pattern..",
                        "solewatch.analysis.experiment..",
                        "solewatch.analysis.shoe..",
                        "solewatch.analysis.note..",
                        "solewatch.analysis.checkin..",
                        "solewatch.analysis.week..",
                        "solewatch.analysis.returning..",
                        "solewatch.analysis.plan..",
                        "solewatch.analysis.report..",
                        "solewatch.analysis.fhir..")
                .check(CORE);
    }

    @Test
    void time_is_a_parameter_and_nothing_is_left_to_chance() {
        noClasses().should().callMethod(Instant.class, "now").check(CORE);
        noClasses().should().callMethod(LocalDate.class, "now").check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(CORE);
        noClasses().should().callMethod(java.util.UUID.class, "randomUUID").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    }

    @Test
    void the_packages_depend_on_each_other_in_one_direction() {
        slices().matching("solewatch.analysis.(*)..").should().beFreeOfCycles().check(CORE);
    }
}
