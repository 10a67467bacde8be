package solewatch.analysis.answered;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Noted;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.pattern.Told;
import solewatch.events.FootZone;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;

@NullUnmarked
class AnsweredRunsTest {

    private final ARunner runner = aRunner();

    @Test
    void severity_nought_is_an_answer_and_silence_is_none() {
        runner.ran(1).free().ran(3).ran(5).feeling(3);

        AnsweredRuns answered = answered(30);

        assertThat(answered.recorded()).isEqualTo(3);
        assertThat(answered.runs()).extracting(AnsweredRun::severity).containsExactly(0, 3);
        assertThat(answered.runs()).extracting(AnsweredRun::symptomatic).containsExactly(false, true);
    }

    @Test
    void the_highest_severity_of_all_answers_and_all_parts_of_the_foot_counts() {
        Area worse = new Area(Side.LEFT, java.util.Set.of(FootZone.HEEL), 6);
        runner.ran(1).free().feeling(2).feeling(1, area(Side.RIGHT, FootZone.FOREFOOT), worse);

        AnsweredRun run = answered(30).runs().getFirst();

        assertThat(run.severity()).isEqualTo(6);
        assertThat(run.reports()).hasSize(3);
    }

    @Test
    void a_run_far_enough_or_long_enough_counts() {
        runner.ran(1, 1_500).free().ran(3, 1_499).free();
        runner.ran(5, 1_000).noting(Noted.seconds(600)).free();
        runner.ran(7, 1_000).noting(Noted.seconds(599)).free();

        assertThat(answered(30).runs()).extracting(AnsweredRun::epochDay).containsExactly(epoch(1), epoch(5));
    }

    @Test
    void what_was_felt_apart_from_a_run_answers_for_none() {
        runner.ran(1).felt(1, 3, Context.AFTER_RUN);

        assertThat(answered(30).runs()).isEmpty();
    }

    @Test
    void an_answer_without_symptoms_has_no_onset_and_a_run_that_took_no_time_no_minutes() {
        runner.ran(1).feeling(0, 3_000).ran(3).noting(Noted.seconds(0)).feeling(3, 4_000);

        List<AnsweredRun> runs = answered(30).runs();

        assertThat(runs.get(0).onsetMetres()).isNull();
        assertThat(runs.get(1).onsetMetres()).isEqualTo(4_000);
        assertThat(runs.get(1).onsetMinutes()).isNull();
    }

    @Test
    void metres_become_minutes_by_the_average_speed_and_no_onset_lies_beyond_the_run() {
        runner.ran(1, 10_000).feeling(3, 5_000).ran(3, 10_000).feeling(3).saying(Told.onsetMinutes(90));

        List<AnsweredRun> runs = answered(30).runs();

        assertThat(runs.get(0).onsetMinutes()).isEqualTo(30);
        assertThat(runs.get(1).onsetMetres()).isEqualTo(10_000);
    }

    @Test
    void what_is_not_noted_is_null() {
        runner.ran(1).free();

        AnsweredRun run = answered(30).runs().getFirst();

        assertThat(run.shoe()).isNull();
        assertThat(run.sock()).isNull();
        assertThat(run.insole()).isNull();
        assertThat(run.lacing()).isNull();
        assertThat(run.surface()).isNull();
        assertThat(run.walkBreaks()).isNull();
    }

    private static int epoch(int day) {
        return Math.toIntExact(day(day).toEpochDay());
    }

    private AnsweredRuns answered(int today) {
        return AnsweredRuns.ofDays(90, runner.history(), NumbnessPolicy.standard(), day(today));
    }
}
