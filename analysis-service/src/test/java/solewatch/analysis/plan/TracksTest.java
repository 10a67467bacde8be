package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.checkin.Weeks.routine;
import static solewatch.analysis.checkin.Weeks.routines;
import static solewatch.analysis.returning.Returning.planOf;

import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.checkin.Adherence;
import solewatch.events.CheckInRecorded.RoutineType;
import solewatch.events.Provenance;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;

/** Three numbers side by side, never one. */
@NullUnmarked
class TracksTest {

    private static Tracks on(ARunner runner, int day) {
        return planOf(runner, day).tracks();
    }

    private static ShoeChanged shoe(ARunner runner, String id, boolean retired, Set<FitProblem> problems) {
        return new ShoeChanged(
                runner.id(),
                new Provenance("app", id, 0),
                "Shoe " + id,
                retired,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                problems);
    }

    @Test
    void with_nothing_known_there_is_nothing_to_show() {
        Tracks nothing = on(aRunner(), 1);

        assertThat(nothing.lighter()).isNull();
        assertThat(nothing.mobility()).isEqualTo(Adherence.NONE);
        assertThat(nothing.strength()).isEqualTo(Adherence.NONE);
        assertThat(nothing.fit().open()).isZero();
    }

    @Test
    void weeks_that_were_kept_lighter_are_counted_since_it_persists() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 9; day += 2) {
            runner.ran(day, 10_000).feeling(3);
        }
        for (int day = 11; day <= 17; day += 2) {
            runner.ran(day, 5_000).feeling(3);
        }
        for (int day = 18; day <= 24; day += 2) {
            runner.ran(day, 12_000).feeling(3);
        }

        Tracks.Lighter lighter = on(runner, 24).lighter();

        assertThat(lighter.usualMetres()).isEqualTo(40_000);
        assertThat(lighter.weeks().planned()).isEqualTo(2);
        assertThat(lighter.weeks().done()).isEqualTo(1);
    }

    @Test
    void routines_of_the_last_weeks_stand_by_track() {
        ARunner runner = aRunner();
        runner.with(
                routines(runner, 8, routine(RoutineType.CALF_STRETCH, 5, 4), routine(RoutineType.LEG_STRENGTH, 2, 1)));
        runner.with(routines(runner, 15, routine(RoutineType.NERVE_GLIDE, 5, 2)));

        assertThat(on(runner, 15).mobility()).isEqualTo(new Adherence(10, 6, 60));
        assertThat(on(runner, 15).strength()).isEqualTo(new Adherence(2, 1, 50));
        assertThat(on(runner, 80).mobility()).isEqualTo(Adherence.NONE);
    }

    @Test
    void open_items_of_fit_are_counted_over_the_shoes_in_use() {
        ARunner runner = aRunner();
        runner.with(shoe(runner, "a", false, Set.of(FitProblem.HEEL_SLIPS, FitProblem.TOES_CRAMPED)));
        runner.with(shoe(runner, "b", false, Set.of()));
        runner.with(shoe(runner, "c", true, Set.of(FitProblem.LACES_PRESS)));

        Tracks.Fit fit = on(runner, 1).fit();

        assertThat(fit.open()).isEqualTo(2);
        assertThat(fit.shoes()).extracting(Tracks.Fit.Shoe::shoe).containsExactly("a");
    }
}
