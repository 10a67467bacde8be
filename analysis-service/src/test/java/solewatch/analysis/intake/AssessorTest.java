package solewatch.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.store.Canonical;
import solewatch.events.EpisodeState;
import solewatch.events.FindingRaised;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

@NullUnmarked
class AssessorTest {

    private static final Instant REPORTED = Instant.parse("2026-03-09T19:00:00Z");
    private static final LocalDate THERE = LocalDate.of(2026, 3, 10);

    private final Assessor assessor = new Assessor(Policy.standard(), new Canonical(), "1.0.0");

    private static ARunner warnedAt(ZoneId zone, ZoneBasis basis) {
        ARunner runner = ARunner.aRunner();
        return runner.with(runner.report(
                new ZonedMoment(REPORTED, zone, basis),
                null,
                Context.REST,
                0,
                null,
                null,
                List.of(),
                EnumSet.of(RedFlag.FOOT_DROP)));
    }

    @Test
    void a_warning_sign_from_where_the_next_day_has_begun_is_told_at_once() {
        ARunner runner = warnedAt(ZoneId.of("Pacific/Auckland"), ZoneBasis.SOURCE_ZONE);

        Assessor.Outcome outcome = assessor.outcome(runner.id(), runner.stored(), List.of(), REPORTED.plusSeconds(1));

        assertThat(outcome.events()).singleElement().isInstanceOfSatisfying(FindingRaised.class, raised -> {
            assertThat(raised.finding().state()).isEqualTo(EpisodeState.ESCALATED);
            assertThat(raised.finding().effectiveOn()).isEqualTo(THERE);
            assertThat(raised.news()).isTrue();
        });
        assertThat(outcome.row().on()).isEqualTo(THERE);
    }

    @Test
    void an_assessment_is_of_its_thresholds_and_of_its_release() {
        ARunner runner = ARunner.aRunner().symptomaticOn(4, 1);
        Assessor next = new Assessor(Policy.standard(), new Canonical(), "1.1.0");

        assertThat(next.policyVersion()).isNotEqualTo(assessor.policyVersion()).startsWith("2026.1");
        assertThat(next.outcome(runner.id(), runner.stored(), List.of(), REPORTED)
                        .row()
                        .policyVersion())
                .isEqualTo(next.policyVersion());
        assertThat(next.assess(runner.id(), runner.stored(), REPORTED))
                .as("the ruleset is what people are told, and stays the same")
                .isEqualTo(assessor.assess(runner.id(), runner.stored(), REPORTED));
    }

    @Test
    void the_day_goes_on_when_it_has_begun_at_home_too() {
        ARunner runner = warnedAt(ZoneId.of("Pacific/Auckland"), ZoneBasis.SOURCE_ZONE);

        assertThat(assessor.todayOf(runner.id(), runner.stored(), Instant.parse("2026-03-10T23:59:59Z")))
                .isEqualTo(THERE);
        assertThat(assessor.todayOf(runner.id(), runner.stored(), Instant.parse("2026-03-11T00:00:00Z")))
                .isEqualTo(THERE.plusDays(1));
    }

    @Test
    void what_a_clock_that_is_ahead_wrote_does_not_move_the_day() {
        ARunner runner = warnedAt(ZoneId.of("Pacific/Auckland"), ZoneBasis.SOURCE_ZONE);

        assertThat(assessor.todayOf(runner.id(), runner.stored(), REPORTED.minusSeconds(1)))
                .isEqualTo(THERE.minusDays(1));
    }

    @Test
    void an_assumed_zone_does_not_move_the_day() {
        ARunner runner = warnedAt(ZoneOffset.ofHours(13), ZoneBasis.ASSUMED_UTC);

        assertThat(assessor.todayOf(runner.id(), runner.stored(), REPORTED)).isEqualTo(THERE.minusDays(1));
    }
}
