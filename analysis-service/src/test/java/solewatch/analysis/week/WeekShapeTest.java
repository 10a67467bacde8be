package solewatch.analysis.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.week.WeekShape.Day;
import solewatch.analysis.week.WeekShape.Note;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerChanged;

/** The shape of the last seven days. */
@NullUnmarked
class WeekShapeTest {

    private static WeekShape on(ARunner runner, int day) {
        return WeekShape.of(runner.history(), WeekPolicy.standard(), day(day));
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
    void days_before_the_first_known_run_are_unknown_and_no_rest() {
        ARunner runner = aRunner();
        did(runner, 3, Sport.CYCLING, 2.0, null);
        did(runner, 6, Sport.RUNNING, 4.0, null);

        List<Day> days = on(runner, 7).days();

        assertThat(days.subList(0, 5)).allSatisfy(day -> {
            assertThat(day.effort()).isEqualTo(Effort.UNKNOWN);
            assertThat(day.metres()).isNull();
        });
        assertThat(days.get(2).otherMinutes()).containsEntry(Sport.CYCLING, 45);
        assertThat(on(aRunner(), 7).days()).extracting(Day::effort).containsOnly(Effort.UNKNOWN);
    }

    @Test
    void a_run_nobody_rated_may_have_been_harder_than_an_easy_one_that_was_and_not_than_a_hard_one() {
        ARunner race = aRunner().ran(ARun.on(1).rated(2)).ran(ARun.on(1).hour(10));
        ARunner hard = aRunner().ran(ARun.on(1).rated(8)).ran(ARun.on(1).hour(10));

        assertThat(on(race, 1).days().getLast().effort()).isEqualTo(Effort.UNKNOWN);
        assertThat(on(hard, 1).days().getLast().effort()).isEqualTo(Effort.HARD);
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
        assertThat(on(apart, 3).notes()).isEmpty();
    }

    @Test
    void hard_days_are_not_forgotten_while_today_is_still_empty_and_are_after_a_week() {
        ARunner runner = aRunner();
        did(runner, 1, Sport.RUNNING, 8.0, null);
        did(runner, 2, Sport.RUNNING, 7.0, null);

        assertThat(on(runner, 3).notes()).containsExactly(Note.HARD_DAYS_IN_A_ROW);
        assertThat(on(runner, 8).hardDays().last()).isEqualTo(day(2));
        assertThat(on(runner, 8).hardDays().runs()).hasSize(2);
        assertThat(on(runner, 9).notes()).isEmpty();
    }

    @Test
    void a_policy_whose_bands_are_not_in_order_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekPolicy(5, 5, 80, 70, 2, 7, 7))
                .withMessageStartingWith("hardExertion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekPolicy(7, 5, 70, 70, 2, 7, 7))
                .withMessageStartingWith("hardHeartRatePercent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekPolicy(7, 5, 80, 70, 2, 0, 7))
                .withMessageStartingWith("hardWindowDays");
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
