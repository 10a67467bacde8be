package solewatch.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.report.Patient.day;

import org.junit.jupiter.api.Test;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Patient;
import solewatch.events.CheckInRecorded.OstrcAnswers;

class EnclosedTest {
    private static final Ruleset RULES = Ruleset.standard();

    @Test
    void weekly_answers_are_scored_as_published_and_incomplete_ones_are_not() {
        Patient patient = Patient.named("Ana")
                .ostrc(7, new OstrcAnswers(8, 17, 8, 17))
                .ostrc(14, new OstrcAnswers(25, null, null, null))
                .ostrc(21, new OstrcAnswers(8, 8, null, null));

        assertThat(Enclosed.of(patient.history(), RULES, day(28)).ostrc().values())
                .containsExactlyInAnyOrder(new Enclosures.Score(50, true), new Enclosures.Score(100, true));
    }

    @Test
    void where_in_a_run_it_begins_comes_with_the_days_that_were_looked_at() {
        Patient patient = Patient.named("Ana")
                .ran(1, 10_000, null)
                .felt(1, 3, 8_000)
                .ran(3, 12_000, null)
                .felt(3, 3, 8_000)
                .ran(5, 15_000, null)
                .felt(5, 3, 7_500);

        Enclosures enclosures = Enclosed.of(patient.history(), RULES, day(6));

        assertThat(enclosures.onsetPattern().code()).isEqualTo("FIXED_POINT");
        assertThat(enclosures.onsetPattern().words())
                .startsWith("Last 90 days: ")
                .contains("7.8 km");
    }

    @Test
    void a_pattern_that_is_not_there_is_not_mentioned() {
        Enclosures enclosures = Enclosed.of(
                Patient.named("Ana").ran(1, 5_000, null).felt(1, 3, 4_000).history(), RULES, day(2));

        assertThat(enclosures.onsetPattern()).isNull();
        assertThat(enclosures.exertionalPattern()).isNull();
        assertThat(enclosures.ostrc()).isEmpty();
    }
}
