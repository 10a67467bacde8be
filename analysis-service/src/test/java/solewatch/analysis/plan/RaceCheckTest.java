package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.plan.RaceCheck.Verdict;

/** A race as a goal while symptoms persist. */
@NullUnmarked
class RaceCheckTest {

    private static final PlanPolicy.Race POLICY = PlanPolicy.standard().race();

    /** PERSISTENT, longest run 10 km. */
    private static ARunner persisting() {
        return aRunner()
                .ran(1, 10_000)
                .feeling(3)
                .ran(5, 10_000)
                .feeling(3)
                .ran(9, 10_000)
                .feeling(3);
    }

    private static RaceCheck race(ARunner runner, int today, int raceDay, int metres) {
        return RaceCheck.byRace(runner.assessedOn(today), POLICY, day(raceDay), metres);
    }

    @Test
    void a_steep_build_while_an_episode_persists_is_mentioned() {
        RaceCheck check = race(persisting(), 9, 9 + 28, 21_097);

        assertThat(check.verdict()).isEqualTo(Verdict.NOTICE);
        assertThat(check.weeks()).isEqualTo(4);
        assertThat(check.percentPerWeek()).isEqualTo(21);
        assertThat(check.text()).startsWith("From 10 km to 21.097 km in 4 weeks: 21 % more each week. While foot");
    }

    @Test
    void the_same_build_without_an_episode_is_not() {
        ARunner runner = aRunner().ran(1, 10_000).free();

        assertThat(race(runner, 9, 37, 21_097).verdict()).isEqualTo(Verdict.FINE);
        assertThat(race(runner, 9, 37, 21_097).percentPerWeek()).isEqualTo(21);
    }

    @Test
    void exactly_ten_percent_a_week_is_not_more_than_ten_percent() {
        assertThat(race(persisting(), 9, 9 + 7, 11_000).verdict()).isEqualTo(Verdict.FINE);
        assertThat(race(persisting(), 9, 9 + 7, 11_001).verdict()).isEqualTo(Verdict.NOTICE);
        assertThat(race(persisting(), 9, 9 + 14, 12_100).verdict()).isEqualTo(Verdict.FINE);
        assertThat(race(persisting(), 9, 9 + 14, 12_101).verdict()).isEqualTo(Verdict.NOTICE);
    }

    @Test
    void a_race_that_is_within_reach_asks_for_nothing_more() {
        RaceCheck check = race(persisting(), 9, 30, 5_000);

        assertThat(check.verdict()).isEqualTo(Verdict.FINE);
        assertThat(check.percentPerWeek()).isZero();
    }

    @Test
    void the_week_a_race_needs_is_compared_with_the_present_week() {
        RaceCheck check = RaceCheck.byWeek(persisting().assessedOn(9), POLICY, day(30), 60_000);

        assertThat(check.fromMetres()).isEqualTo(20_000);
        assertThat(check.verdict()).isEqualTo(Verdict.NOTICE);
        assertThat(check.percentPerWeek()).isEqualTo(45);
    }

    @Test
    void a_race_in_less_than_a_week_is_one_step() {
        assertThat(race(persisting(), 9, 12, 10_500).verdict()).isEqualTo(Verdict.FINE);
        assertThat(race(persisting(), 9, 12, 42_195).percentPerWeek()).isEqualTo(322);
    }

    @Test
    void a_race_that_is_not_ahead_and_a_runner_without_runs_say_so() {
        assertThat(race(persisting(), 9, 9, 10_000).verdict()).isEqualTo(Verdict.NOT_AHEAD);
        assertThat(race(aRunner(), 9, 30, 10_000).verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThatIllegalArgumentException().isThrownBy(() -> race(persisting(), 9, 30, 0));
    }
}
