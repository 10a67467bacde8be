package solewatch.analysis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "solewatch.analysis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "solewatch.analysis.";
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
    private static final List<String> SHELL = List.of(
            "setup", "intake", "store", "publish", "review", "query", "ops", "problem", "policy", "roster", "insight",
            "sheet", "share");
    private static final String[] PURE_PACKAGES =
            PURE.stream().map(name -> ROOT + name + "..").toArray(String[]::new);

    @ArchTest
    static final ArchRule PURE_PACKAGES_KNOW_THE_JDK_AND_THE_EVENTS_ALONE = classes()
            .that()
            .resideInAnyPackage(PURE_PACKAGES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PURE_PACKAGES)
                    .or(resideInAnyPackage("java..", "solewatch.events..", "org.jspecify..")));

    @ArchTest
    static final ArchRule PURE_PACKAGES_READ_NO_CLOCK_AND_THROW_NO_DICE = noClasses()
            .that()
            .resideInAnyPackage(PURE_PACKAGES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule TABLES_ARE_KNOWN_TO_STORE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "store..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Tuple");

    @ArchTest
    static final ArchRule KAFKA_IS_KNOWN_TO_INTAKE_AND_PUBLISH_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "intake..", ROOT + "publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", "org.eclipse.microprofile.reactive..", "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule HTTP_IS_KNOWN_TO_WHO_ANSWERS_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "query..",
                    ROOT + "roster..",
                    ROOT + "insight..",
                    ROOT + "share..",
                    ROOT + "ops..",
                    ROOT + "problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Mapper|Processor|Handler)");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule NOBODY_BLOCKS = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(CompletableFuture.class, "join")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait");

    @ArchTest
    static void everyPackageNamedHereHasClasses(JavaClasses all) {
        for (String name : PURE) {
            assertThat(all.containPackage(ROOT + name)).as(name).isTrue();
            assertThat(all.getPackage(ROOT + name).getClasses()).as(name).hasSizeGreaterThan(1);
        }
        for (String name : SHELL) {
            assertThat(all.getPackage(ROOT + name).getClasses()).as(name).hasSizeGreaterThan(1);
        }
    }
}
