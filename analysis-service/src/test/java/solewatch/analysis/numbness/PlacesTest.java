package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.numbness.Timelines.LEFT;
import static solewatch.analysis.numbness.Timelines.RIGHT;
import static solewatch.analysis.numbness.Timelines.RIGHT_HEEL;
import static solewatch.analysis.numbness.Timelines.latest;
import static solewatch.analysis.numbness.Timelines.moves;
import static solewatch.analysis.numbness.Timelines.timed;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Measure;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.ZoneGroup;

/** What answers about runs mean for each place on the foot. */
@NullUnmarked
class PlacesTest {

    private static final EpisodeKey RIGHT_FOREFOOT = new EpisodeKey(Side.RIGHT, ZoneGroup.FOREFOOT);

    @Test
    void an_answer_that_names_the_right_heel_says_that_the_left_forefoot_was_free() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 3);
        runner.ran(5).feeling(4, RIGHT_HEEL).ran(8).feeling(4, RIGHT_HEEL);

        assertThat(moves(runner, 8)).endsWith("d8 EASING EASE");
        assertThat(moves(runner, 8, new EpisodeKey(Side.RIGHT, ZoneGroup.HEEL))).endsWith("d8 RECURRING R");
    }

    @Test
    void of_two_answers_about_one_run_the_higher_severity_counts() {
        ARunner runner =
                aRunner().ran(1).feeling(8).feeling(3).ran(3).feeling(2).feeling(7);

        assertThat(moves(runner, 3)).endsWith("d3 ESCALATED E6");
    }

    @Test
    void of_two_answers_about_one_run_the_earlier_onset_counts() {
        ARunner runner =
                aRunner().ran(1, 12_000).feeling(3, 9_000).feeling(3, 6_000).freeOn(3, 5, 8);

        assertThat(resolved(runner, "medianOnsetMetres")).isEqualTo(6_000);
    }

    @Test
    void an_onset_in_minutes_becomes_metres_by_the_average_speed() {
        ARunner runner = aRunner()
                .ran(1)
                .feeling(3)
                .saying(told -> timed(told, 18, null, null))
                .freeOn(3, 5, 8);

        assertThat(resolved(runner, "medianOnsetMetres")).isEqualTo(3_000);
    }

    private static double resolved(ARunner runner, String measure) {
        return latest(runner, 30).transitions().getLast().measures().stream()
                .filter(one -> one.name().equals(measure))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1499, 599, TRANSIENT",
        "1500, 599, RESOLVED",
        "1499, 600, RESOLVED",
        ", 600, RESOLVED",
        ", 599, TRANSIENT"
    })
    void a_run_counts_from_fifteen_hundred_metres_or_ten_minutes_on(Integer metres, int seconds, EpisodeState state) {
        ARunner runner = aRunner().symptomaticOn(3, 1);
        for (int day : new int[] {3, 5, 8}) {
            runner.ran(ARun.on(day).metres(metres).seconds(seconds)).free();
        }

        assertThat(latest(runner, 15).state()).isEqualTo(state);
    }

    @Test
    void felt_in_both_feet_in_one_report_is_bilateral_on_both_sides() {
        ARunner runner = aRunner().ran(1).feeling(3, LEFT, RIGHT);

        assertThat(latest(runner, 1).bilateral()).isTrue();
        assertThat(latest(runner, 1, RIGHT_FOREFOOT).bilateral()).isTrue();
    }

    @Test
    void two_answers_about_one_run_one_for_each_foot_are_bilateral_as_well() {
        ARunner runner = aRunner().ran(1).feeling(3, LEFT).feeling(2, RIGHT);

        assertThat(latest(runner, 1).bilateral()).isTrue();
        assertThat(latest(runner, 1, RIGHT_FOREFOOT).bilateral()).isTrue();
    }

    @Test
    void the_left_foot_in_one_run_and_the_right_in_another_are_not() {
        ARunner runner = aRunner().ran(1).feeling(3, LEFT).ran(2).feeling(2, RIGHT);

        assertThat(latest(runner, 2).bilateral()).isFalse();
        assertThat(latest(runner, 2, RIGHT_FOREFOOT).bilateral()).isFalse();
    }

    @Test
    void nor_are_different_parts_of_both_feet_or_a_foot_that_was_named_as_free() {
        Area free = new Area(Side.RIGHT, RIGHT.zones(), 0);

        assertThat(latest(aRunner().ran(1).feeling(3, LEFT, RIGHT_HEEL), 1).bilateral())
                .isFalse();
        assertThat(latest(aRunner().ran(1).feeling(3, LEFT, free), 1).bilateral())
                .isFalse();
    }
}
