package solewatch.analysis.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.checkin.Weeks.told;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.CheckInRecorded.OstrcAnswers;

/** The OSTRC trend and the values of wellness. */
@NullUnmarked
class CheckInsTest {

    private static final OstrcAnswers NONE = new OstrcAnswers(0, null, null, null);
    private static final OstrcAnswers SOME = new OstrcAnswers(8, 8, 8, 8);

    private static CheckIns on(ARunner runner, int day) {
        return CheckIns.of(runner.history(), CheckInPolicy.standard(), day(day));
    }

    @Test
    void nothing_told_is_no_value_and_no_complaint() {
        CheckIns nothing = on(aRunner(), 1);

        assertThat(nothing.ostrc()).isEqualTo(new OstrcTrend(List.of(), null));
        assertThat(nothing.wellness().sleepHours()).isEqualTo(new Wellness.Mean(null, 0));
        assertThat(nothing.wellness().drank()).isEqualTo(new Wellness.Share(0, 0, null));
        assertThat(nothing.routines()).isEqualTo(new Routines(List.of(), null));
    }

    @Test
    void the_trend_is_the_latest_score_against_the_one_before() {
        ARunner runner = aRunner().checkedIn(1, NONE).checkedIn(8, SOME);

        assertThat(on(runner, 1).ostrc().change()).isNull();
        assertThat(on(runner, 8).ostrc().change()).isEqualTo(32);
        assertThat(on(runner, 8).ostrc().answered())
                .extracting(OstrcTrend.Answered::day)
                .containsExactly(day(1), day(8));
    }

    @Test
    void a_questionnaire_without_a_score_is_shown_and_does_not_count_in_the_trend() {
        ARunner runner = aRunner()
                .checkedIn(1, NONE)
                .checkedIn(8, new OstrcAnswers(8, 8, null, 8))
                .checkedIn(15, SOME);

        assertThat(on(runner, 15).ostrc().answered()).hasSize(3);
        assertThat(on(runner, 8).ostrc().change()).isNull();
        assertThat(on(runner, 15).ostrc().change()).isEqualTo(32);
    }

    @Test
    void what_comes_later_than_the_day_is_not_looked_at() {
        ARunner runner = aRunner().checkedIn(1, NONE).checkedIn(8, SOME);

        assertThat(on(runner, 7)).isEqualTo(on(aRunner().checkedIn(1, NONE), 7));
    }

    @Test
    void sleep_is_the_mean_of_the_nights_told_of_in_fourteen_days_with_their_number() {
        ARunner runner = aRunner();
        runner.with(told(runner, 1, null, 4.0, null, null, null));
        for (int day = 2; day <= 15; day += 2) {
            runner.with(told(runner, day, null, day < 8 ? 6.0 : 7.5, null, null, null));
        }

        Wellness.Mean sleep = on(runner, 15).wellness().sleepHours();

        assertThat(sleep.n()).isEqualTo(7);
        assertThat(sleep.value()).isCloseTo((3 * 6.0 + 4 * 7.5) / 7, within(1e-9));
    }

    @Test
    void two_answers_of_one_day_count_as_one_day() {
        ARunner runner = aRunner();
        var first = told(runner, 3, null, 6.0, 9.0, null, null);
        var second = told(runner, 4, null, 8.0, 5.0, null, null);
        runner.with(first).with(second).with(again(second, 6.0));

        assertThat(on(runner, 5).wellness().sleepHours()).isEqualTo(new Wellness.Mean(6.5, 2));
        assertThat(on(runner, 5).wellness().sittingHours().n()).isEqualTo(2);
    }

    private static solewatch.events.CheckInRecorded again(solewatch.events.CheckInRecorded told, double sleep) {
        return new solewatch.events.CheckInRecorded(
                told.runner(),
                new solewatch.events.Provenance("watch", "sleep", 0),
                told.at(),
                null,
                null,
                List.of(),
                null,
                sleep,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                java.util.Set.of());
    }

    @Test
    void shares_count_only_those_who_said_yes_or_no() {
        ARunner runner = aRunner();
        runner.with(told(runner, 1, null, null, null, true, null));
        runner.with(told(runner, 5, null, null, null, false, true));
        runner.with(told(runner, 8, null, null, null, true, null));

        Wellness wellness = on(runner, 8).wellness();

        assertThat(wellness.drank()).isEqualTo(new Wellness.Share(2, 3, 66));
        assertThat(wellness.electrolytes()).isEqualTo(new Wellness.Share(1, 1, 100));
        assertThat(wellness.drankInRuns()).isEqualTo(new Wellness.Share(0, 0, null));
    }

    @Test
    void any_order_and_any_repetition_of_the_facts_says_the_same() {
        ARunner runner = aRunner().checkedIn(1, NONE).checkedIn(8, SOME).checkedIn(15, NONE);
        runner.with(told(runner, 3, SOME, 6.0, 4.0, true, false));
        List<StoredFact> facts = new java.util.ArrayList<>(runner.stored());
        CheckIns expected = on(runner, 16);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new java.util.Random(seed));
            facts.add(facts.get(0));
            assertThat(CheckIns.of(RunnerHistory.of(runner.id(), facts), CheckInPolicy.standard(), day(16)))
                    .isEqualTo(expected);
        }
    }
}
