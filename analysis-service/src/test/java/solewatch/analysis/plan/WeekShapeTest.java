package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.plan.Returning.planOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.plan.WeekShape.Day;
import solewatch.analysis.plan.WeekShape.Effort;
import solewatch.analysis.plan.WeekShape.Note;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerChanged;

/** The shape of the last seven days. */
@NullUnmarked
class WeekShapeTest {

    private static WeekShape on(ARunner runner, int day) {
        return planOf(runner, day).week();
    }

    private static void did(ARunner runner, int day, Sport sport, Double exertion, Integer heartRate) {
        HeartRate heart = heartRate == null ? null : new HeartRate(heartRate, null, List.of());
        runner.with(new RunRecorded(
                runner.id(),
                new Provenance("watch", sport + "-" + day, 0),
                at(day, 17),
                sport,
                2_700,
                2_700,
                null,
                6_000,
                null,
                null,
                null,
                heart,
                exertion,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of()));
    }

    private static Effort effortOf(Double exertion, Integer heartRate) {
        ARunner runner = aRunner();
        runner.with(new RunnerChanged(
                runner.id(),
                new Provenance("profile", "profile", 0),
                null,
                null,
                null,
                null,
                200,
                null,
                null,
                null,
                null));
        did(runner, 1, Sport.RUNNING, exertion, heartRate);
        return on(runner, 1).days().getLast().effort();
    }

    @Test
    void seven_days_are_shown_with_what_was_run_and_what_else_was_done() {
        ARunner runner = aRunner();
        did(runner, 6, Sport.RUNNING, 4.0, null);
        did(runner, 6, Sport.CYCLING, 8.0, null);

        List<Day> days = on(runner, 7).days();

        assertThat(days)
                .extracting(Day::day)
                .startsWith(day(1))
                .endsWith(day(7))
                .hasSize(7);
        assertThat(days.get(5)).isEqualTo(new Day(day(6), 6_000, Effort.EASY, Map.of(Sport.CYCLING, 45)));
        assertThat(days.get(6)).isEqualTo(new Day(day(7), 0, Effort.REST, Map.of()));
    }

    @Test
    void exertion_tells_hard_from_moderate_from_easy() {
        assertThat(effortOf(7.0, null)).isEqualTo(Effort.HARD);
        assertThat(effortOf(6.5, null)).isEqualTo(Effort.MODERATE);
        assertThat(effortOf(5.0, null)).isEqualTo(Effort.MODERATE);
        assertThat(effortOf(4.0, null)).isEqualTo(Effort.EASY);
    }

    @Test
    void without_exertion_the_heart_rate_tells_and_without_both_it_is_unknown() {
        assertThat(effortOf(null, 160)).isEqualTo(Effort.HARD);
        assertThat(effortOf(null, 159)).isEqualTo(Effort.MODERATE);
        assertThat(effortOf(null, 139)).isEqualTo(Effort.EASY);
        assertThat(effortOf(null, null)).isEqualTo(Effort.UNKNOWN);
        assertThat(effortOf(3.0, 190)).isEqualTo(Effort.EASY);
    }

    @Test
    void two_hard_days_in_a_row_are_mentioned_and_two_with_an_easy_one_between_are_not() {
        ARunner inARow = aRunner();
        did(inARow, 1, Sport.RUNNING, 8.0, null);
        did(inARow, 2, Sport.RUNNING, 7.0, null);
        ARunner apart = aRunner();
        did(apart, 1, Sport.RUNNING, 8.0, null);
        did(apart, 2, Sport.RUNNING, 3.0, null);
        did(apart, 3, Sport.RUNNING, 8.0, null);

        assertThat(on(inARow, 2).notes()).containsExactly(Note.HARD_DAYS_IN_A_ROW);
        assertThat(on(inARow, 3).notes()).isEmpty();
        assertThat(on(apart, 3).notes()).isEmpty();
    }

    @Test
    void seven_run_days_without_a_rest_day_are_mentioned_and_another_sport_is_no_run_day() {
        ARunner runner = aRunner();
        ARunner crossTraining = aRunner();
        for (int day = 1; day <= 7; day++) {
            did(runner, day, Sport.RUNNING, 3.0, null);
            did(crossTraining, day, day == 4 ? Sport.SWIMMING : Sport.RUNNING, 3.0, null);
        }

        assertThat(on(runner, 6).notes()).isEmpty();
        assertThat(on(runner, 7).notes()).containsExactly(Note.NO_REST_DAY);
        assertThat(on(crossTraining, 7).notes()).isEmpty();
    }
}
