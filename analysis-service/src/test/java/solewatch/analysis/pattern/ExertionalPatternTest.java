package solewatch.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.day;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations.Rules;
import solewatch.events.FootZone;
import solewatch.events.RedFlag.Tier;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;

@NullUnmarked
class ExertionalPatternTest {

    private static final UnaryOperator<SymptomReported> AS_IT_WAS = was -> was;

    @Test
    void a_like_onset_and_quick_relief_with_a_tight_leg_are_a_line_and_a_tip() {
        ExertionalPattern pattern = pattern(three(AS_IT_WAS));

        assertThat(pattern.present()).isTrue();
        assertThat(pattern.missing()).isEmpty();
        assertThat(pattern.runs()).isEqualTo(3);
        assertThat(pattern.variation()).isLessThan(.2);
        assertThat(pattern.earliestOnsetMinutes()).isEqualTo(14);
        assertThat(pattern.latestOnsetMinutes()).isEqualTo(16);
        assertThat(pattern.longestReliefMinutes()).isEqualTo(15);
        assertThat(pattern.tier()).isNull();
        assertThat(pattern.tip()).isEqualTo("Mention the fixed onset and the quick relief to a clinician.");
        assertThat(pattern.facts()).as("three runs and their reports").hasSize(6);
    }

    @Test
    void a_cold_foot_with_it_is_urgent() {
        ExertionalPattern pattern = pattern(three(Told.cold()));

        assertThat(pattern.tier()).isEqualTo(Tier.URGENT);
        assertThat(pattern.coldReports()).isEqualTo(3);
        assertThat(pattern.tip()).contains("within 24 to 48 hours");
    }

    @Test
    void a_cold_foot_without_the_pattern_is_not_for_this_line() {
        ExertionalPattern pattern = pattern(aRunner().ran(1).feeling(3).saying(Told.cold()));

        assertThat(pattern.present()).isFalse();
        assertThat(pattern.tier()).isNull();
        assertThat(pattern.coldReports()).isEqualTo(1);
        assertThat(pattern.tip()).isNull();
    }

    @Test
    void both_feet_are_counted() {
        ExertionalPattern pattern =
                pattern(three(Told.at(area(Side.LEFT, FootZone.DORSUM), area(Side.RIGHT, FootZone.DORSUM))));

        assertThat(pattern.bothSides()).isEqualTo(3);
    }

    @Test
    void two_runs_are_not_enough() {
        ARunner runner = aRunner();
        tight(runner, 1, 15, 10, AS_IT_WAS);
        tight(runner, 4, 15, 10, AS_IT_WAS);

        ExertionalPattern pattern = pattern(runner);

        assertThat(pattern.present()).isFalse();
        assertThat(pattern.missing()).singleElement().asString().startsWith("2 symptomatic runs with a tight leg");
    }

    @Test
    void a_run_without_tightness_says_nothing_about_it() {
        ARunner runner = three(AS_IT_WAS).ran(12).feeling(4).saying(Told.onsetMinutes(2));

        assertThat(pattern(runner).present()).isTrue();
    }

    @Test
    void an_onset_that_varies_too_much_is_no_pattern() {
        ARunner runner = aRunner();
        tight(runner, 1, 8, 10, AS_IT_WAS);
        tight(runner, 4, 20, 10, AS_IT_WAS);
        tight(runner, 8, 35, 10, AS_IT_WAS);

        assertThat(pattern(runner).missing()).singleElement().asString().startsWith("the onset varies by 0.64");
    }

    @Test
    void an_onset_too_soon_or_too_late_is_no_pattern() {
        for (int minutes : new int[] {4, 41}) {
            ARunner runner = aRunner();
            tight(runner, 1, minutes, 10, AS_IT_WAS);
            tight(runner, 4, minutes, 10, AS_IT_WAS);
            tight(runner, 8, minutes, 10, AS_IT_WAS);

            assertThat(pattern(runner).missing()).containsExactly("an onset outside of 5 to 40 minutes");
        }
    }

    @Test
    void one_slow_relief_is_enough_to_speak_against_it() {
        ARunner runner = three(AS_IT_WAS);
        tight(runner, 12, 15, 31, AS_IT_WAS);

        assertThat(pattern(runner).missing()).containsExactly("relief later than 30 minutes after a run");
    }

    @Test
    void still_there_an_hour_after_or_the_next_day_is_no_quick_relief() {
        ARunner stillThere = three(AS_IT_WAS)
                .ran(12)
                .feeling(3)
                .saying(Told.onsetMinutes(15))
                .saying(Told.tight())
                .saying(Told.stillThere());
        ARunner nextDay = three(AS_IT_WAS);
        tight(nextDay, 12, 15, 10, Told.nextDay(1));

        assertThat(pattern(stillThere).present()).isFalse();
        assertThat(pattern(nextDay).present()).isFalse();
    }

    @Test
    void a_run_without_onset_or_relief_is_counted_as_incomplete() {
        ARunner runner = three(AS_IT_WAS).ran(12).feeling(3).saying(Told.tight());

        assertThat(pattern(runner).incomplete()).isEqualTo(1);
        assertThat(pattern(runner).present()).isTrue();
    }

    @Test
    void symptoms_at_rest_or_at_night_speak_against_it() {
        assertThat(pattern(three(AS_IT_WAS).felt(10, 2, Context.NIGHT)).missing())
                .containsExactly("symptoms at rest or at night were told of 1 time");
        assertThat(pattern(three(AS_IT_WAS).felt(10, 2, Context.WALK)).present())
                .isTrue();
        assertThat(pattern(three(AS_IT_WAS).felt(10, 0, Context.REST)).present())
                .as("asked and free")
                .isTrue();
    }

    @Test
    void no_words_of_it_name_a_condition() {
        ExertionalPattern pattern = pattern(three(Told.cold()));

        assertThat(pattern.tip().toLowerCase()).doesNotContain("compartment", "syndrome", "entrapment", "risk");
    }

    private static ARunner three(UnaryOperator<SymptomReported> more) {
        ARunner runner = aRunner();
        tight(runner, 1, 15, 10, more);
        tight(runner, 4, 14, 15, more);
        tight(runner, 8, 16, 5, more);
        return runner;
    }

    private static void tight(ARunner runner, int day, int onset, int relief, UnaryOperator<SymptomReported> more) {
        runner.ran(day)
                .feeling(4)
                .saying(Told.onsetMinutes(onset))
                .saying(Told.relief(relief))
                .saying(Told.tight())
                .saying(more);
    }

    private static ExertionalPattern pattern(ARunner runner) {
        return ExertionalPattern.of(runner.history(), Rules.standard(), day(30));
    }
}
