package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

/** What would have kept a state from being reached. */
@NullUnmarked
class CounterfactualsTest {

    private static String said(ARunner runner, int day, EpisodeState state) {
        return runner.assessedOn(day).conclusions().stream()
                .filter(conclusion -> conclusion.state() == state && conclusion.open())
                .findFirst()
                .orElseThrow()
                .counterfactual();
    }

    @Test
    void one_day_of_many_is_found() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 20; day++) {
            runner.ran(day, 10_000).feeling(3);
        }
        runner.ran(22, 5_000).ran(25, 5_000).ran(29, 5_000).ran(32, 5_000).felt(35, 3, Context.WALK);

        assertThat(said(runner, 35, EpisodeState.ESCALATED))
                .isEqualTo("Without the symptoms of 2026-04-04 this would not have been reached.");
    }

    @Test
    void three_days_are_named_where_no_one_and_no_two_decide() {
        ARunner runner = aRunner();
        int[] days = {1, 4, 8, 10, 12, 14, 16, 18, 20};
        int[] severities = {2, 2, 2, 3, 4, 5, 5, 5, 5};
        for (int i = 0; i < days.length; i++) {
            runner.ran(days[i]).feeling(severities[i]);
        }

        assertThat(said(runner, 20, EpisodeState.ESCALATED))
                .isEqualTo("No single day and no two days decide it; without the symptoms of 2026-03-01, 2026-03-04 and"
                        + " 2026-03-08 this would not have been reached.");
    }

    @Test
    void two_days_are_named_where_no_single_one_decides() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 2, 3}) {
            runner.felt(day, 3, Context.WALK);
        }

        assertThat(said(runner, 3, EpisodeState.RECURRING))
                .isEqualTo("No single day decides it; without the symptoms of 2026-03-01 and 2026-03-02 this would not"
                        + " have been reached.");
    }

    @Test
    void where_later_symptoms_would_have_led_there_too_all_of_them_are_named() {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 2, 3, 4}) {
            runner.felt(day, 3, Context.WALK);
        }

        assertThat(said(runner, 4, EpisodeState.RECURRING))
                .isEqualTo("Without all that was felt from 2026-03-02 on this would not have been reached.");
    }

    @Test
    void where_not_every_smaller_choice_was_tried_it_is_called_an_example() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 20; day++) {
            runner.ran(day, 10_000).feeling(3);
        }
        runner.ran(22, 5_000).ran(25, 5_000);
        for (int day = 29; day <= 32; day++) {
            runner.felt(day, 3, Context.WALK);
        }

        assertThat(said(runner, 32, EpisodeState.ESCALATED))
                .isEqualTo("For example, without the symptoms of 2026-03-29, 2026-03-30, 2026-03-31 and 2026-04-01 this"
                        + " would not have been reached.");
    }

    @Test
    void a_warning_sign_is_called_one() {
        assertThat(said(aRunner().ran(3).feeling(2, RedFlag.FOOT_DROP), 3, EpisodeState.ESCALATED))
                .isEqualTo("Without the warning sign of 2026-03-03 this would not have been reached.");
    }
}
