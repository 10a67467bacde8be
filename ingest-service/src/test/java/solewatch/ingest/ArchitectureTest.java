package solewatch.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "solewatch.ingest";
    private static final String[] PURE = {ROOT + ".body..", ROOT + ".submission..", ROOT + ".file.."};
    private static final List<String> NAMED = List.of("body", "submission", "file", "publish", "runnerteams", "http");

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void every_package_the_rules_name_exists_and_is_not_empty() {
        for (String name : NAMED) {
            assertThat(ours.that(resideInAPackage(ROOT + '.' + name + "..")))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void pure_packages_know_the_jdk_the_events_and_each_other() {
        check(classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "javax.xml..", "solewatch.events..", "org.jspecify..")
                                .or(resideInAnyPackage(PURE))));
    }

    @Test
    void pure_packages_have_no_clock_and_no_chance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class));
    }

    @Test
    void only_the_ends_know_http_and_kafka() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".publish..", ROOT + ".runnerteams..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("ProducerRecord")))));
    }

    @Test
    void packages_have_no_cycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothing_is_injected_into_fields_or_read_from_config_by_hand() {
        check(fields().should().notBeAnnotatedWith(Inject.class));
        check(fields().should().notBeAnnotatedWith(ConfigProperty.class));
    }

    @Test
    void nothing_waits_for_what_is_to_come() {
        check(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "join")
                .orShould()
                .callMethod(io.smallrye.mutiny.Uni.class, "await")
                .orShould()
                .callMethod(java.util.concurrent.CompletableFuture.class, "join"));
    }

    @Test
    void names_say_what_a_thing_is() {
        for (String suffix : List.of(
                "Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Mapper", "Processor", "Handler")) {
            check(noClasses().should().haveSimpleNameEndingWith(suffix));
        }
    }

    @Test
    void every_door_has_a_lock() {
        check(methods()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.POST.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.PUT.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.DELETE.class)
                .should()
                .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.annotation.security.RolesAllowed.class));
    }

    private void check(ArchRule rule) {
        rule.check(ours);
    }
}
