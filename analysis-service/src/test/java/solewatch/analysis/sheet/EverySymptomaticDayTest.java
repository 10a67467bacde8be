package solewatch.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.fhir.FhirDocument;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.Patient;
import solewatch.analysis.report.SymptomEntry;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;

/** Whatever a runner told, no symptomatic day is missing from the report, however it is written. */
@NullUnmarked
class EverySymptomaticDayTest {
    private static final Sheet SHEET = new Sheet();

    /** What may happen on a day. */
    private enum Happening {
        NOTHING,
        RUN,
        FREE_RUN,
        SYMPTOM_IN_RUN,
        SYMPTOM_WITHOUT_PLACE,
        SYMPTOM_AT_NIGHT,
        SYMPTOM_IN_ONE_AREA_ALONE,
        SYMPTOM_IN_CHECK_IN,
        FREE_CHECK_IN,
        WARNING_SIGN
    }

    private static final Set<Happening> SYMPTOMATIC = Set.of(
            Happening.SYMPTOM_IN_RUN,
            Happening.SYMPTOM_WITHOUT_PLACE,
            Happening.SYMPTOM_AT_NIGHT,
            Happening.SYMPTOM_IN_ONE_AREA_ALONE,
            Happening.SYMPTOM_IN_CHECK_IN);

    @Provide
    Arbitrary<List<Happening>> seasons() {
        return Arbitraries.of(Happening.values()).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 100)
    void every_symptomatic_day_is_in_the_content_on_the_page_and_in_fhir(
            @ForAll("seasons") List<Happening> season) {
        // Given
        Patient patient = Patient.named("Ana");
        Set<String> symptomatic = new TreeSet<>();
        for (int day = 1; day <= season.size(); day++) {
            Happening happening = season.get(day - 1);
            happens(patient, day, happening);
            if (SYMPTOMATIC.contains(happening)) {
                symptomatic.add(Patient.day(day).toString());
            }
        }

        // When
        ClinicianReport report = patient.reportOn(season.size());

        // Then
        assertThat(report.symptoms().stream()
                        .filter(entry -> entry.severity() > 0)
                        .map(SymptomEntry::day)
                        .map(Object::toString))
                .containsExactlyElementsOf(symptomatic);
        assertThat(report.coverage().symptomaticDays()).isEqualTo(symptomatic.size());
        String page = SHEET.html(report);
        assertThat(symptomatic).allSatisfy(day -> assertThat(page).contains("<td class=\"day\">" + day + "</td>"));
        String document = FhirDocument.of(report, Instant.EPOCH).toString();
        assertThat(symptomatic).allSatisfy(day -> assertThat(document)
                .contains("valueDateTime=" + day + "}")
                .contains("effectiveDateTime=" + day + "T"));
    }

    private static void happens(Patient patient, int day, Happening happening) {
        switch (happening) {
            case NOTHING -> {}
            case RUN -> patient.ran(day, 5_000, null);
            case FREE_RUN -> patient.ran(day, 5_000, null).felt(day, 0, null);
            case SYMPTOM_IN_RUN -> patient.ran(day, 5_000, null).felt(day, 1 + day % 10, 2_000);
            case SYMPTOM_WITHOUT_PLACE -> patient.feltAt(day, Context.WALK, 2);
            case SYMPTOM_AT_NIGHT ->
                patient.feltAt(day, Context.NIGHT, 3, new Area(Side.LEFT, Set.of(FootZone.HEEL), null));
            case SYMPTOM_IN_ONE_AREA_ALONE ->
                patient.feltAt(day, Context.STAND, 0, new Area(Side.LEFT, Set.of(FootZone.T1), 2));
            case SYMPTOM_IN_CHECK_IN -> patient.checkIn(day, 4, null);
            case FREE_CHECK_IN -> patient.checkIn(day, 0, null);
            case WARNING_SIGN ->
                patient.ran(day, 5_000, null).felt(day, 0, null, "", Set.of(RedFlag.COLD_PALE_OR_BLUE_FOOT));
        }
    }
}
