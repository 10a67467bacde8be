package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.numbness.Timelines.moves;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.numbness.NumbnessPolicy.Escalated;
import solewatch.analysis.numbness.NumbnessPolicy.Persistent;
import solewatch.analysis.numbness.NumbnessPolicy.Recovery;
import solewatch.analysis.numbness.NumbnessPolicy.Recurring;

/** An operator's own thresholds. */
@NullUnmarked
class OtherPoliciesTest {

    /** Looks back 60 days for R, P2 and P3, and nothing is a relapse. */
    private static final NumbnessPolicy LONG_WINDOWS = new NumbnessPolicy(
            "long",
            1_500,
            600,
            1,
            new Recurring(2, 60),
            new Persistent(3, 7, 7, 25, 17, 17, 4, 60, 50, 2, 60, 1_440, 28, 7),
            new Escalated(2, 7, 6, 3, 5, 2, 14, 7, 80, 28, 7, 56, 14, 7),
            new Recovery(2, 3, 14, 28, 80, 0),
            14);

    @Test
    void a_symptom_before_the_last_resolution_is_none_of_this_episode() {
        ARunner runner = aRunner().symptomaticOn(3, 1).freeOn(3, 5, 8).symptomaticOn(3, 20);

        assertThat(moves(runner, 30, LONG_WINDOWS))
                .containsExactly("d1 TRANSIENT T", "d15 RESOLVED RES", "d20 TRANSIENT T");
    }

    @Test
    void nor_do_frequent_symptoms_reach_back_over_it() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 2, 3).freeOn(5, 7, 9).symptomaticOn(3, 30);

        assertThat(moves(runner, 40, LONG_WINDOWS)).endsWith("d17 RESOLVED RES", "d30 TRANSIENT T");
    }

    @Test
    void nor_do_symptoms_that_lasted() {
        ARunner runner = aRunner().ran(1).feelingForMinutes(3, 1_440).freeOn(3, 5, 8);
        runner.ran(20).feelingForMinutes(3, 1_440);

        assertThat(moves(runner, 30, LONG_WINDOWS)).endsWith("d20 TRANSIENT T");
    }

    @Test
    void the_rules_are_told_with_the_numbers_in_force() {
        NumbnessPolicy standard = NumbnessPolicy.standard();

        assertThat(Rule.R.meaning(standard)).isEqualTo("symptoms on 2 days of 14");
        assertThat(Rule.R.meaning(LONG_WINDOWS)).isEqualTo("symptoms on 2 days of 60");
        assertThat(Rule.P2.meaning(LONG_WINDOWS)).contains("4 days of 60");
        assertThat(Rule.P3.meaning(LONG_WINDOWS)).contains("in 60 days");
        assertThat(Rule.REL.meaning(standard)).contains("56 days");
        assertThat(Rule.REL.meaning(LONG_WINDOWS)).contains("0 days");
    }
}
