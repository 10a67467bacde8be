package solewatch.analysis.shoe;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.Fact;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/** How far shoes and insoles went, and when a distance was reached (SR-24, SR-25). */
@NullUnmarked
class ShoeDistanceTest {

    private static Shoes shoes(ARunner runner, int today) {
        return Shoes.of(runner.history(), ShoePolicy.standard(), NumbnessPolicy.standard(), day(today));
    }

    @Test
    void the_distance_is_what_it_had_run_before_and_every_run_in_it() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(120_000).by(runner));
        runner.ran(ARun.on(1).metres(8_001).in("blue"))
                .ran(ARun.on(3).metres(12_000).in("blue"));

        Shoe blue = shoes(runner, 10).shoe("blue");

        assertThat(blue.distanceMetres()).isEqualTo(140_001);
        assertThat(blue.initialDistanceMetres()).isEqualTo(120_000);
        assertThat(blue.runs()).isEqualTo(2);
        assertThat(blue.countedSince()).isEqualTo(day(1));
        assertThat(blue.lastRun()).isEqualTo(day(3));
        assertThat(blue.registered()).isTrue();
        assertThat(blue.name()).isEqualTo("The blue one");
    }

    @Test
    void a_run_without_a_distance_is_counted_as_such_and_adds_nothing() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").by(runner));
        runner.ran(ARun.on(1).in("blue"))
                .ran(ARun.on(3).metres(null).seconds(3_000).in("blue"));

        Shoe blue = shoes(runner, 10).shoe("blue");

        assertThat(blue.distanceMetres()).isEqualTo(8_000);
        assertThat(blue.runs()).isEqualTo(2);
        assertThat(blue.runsWithoutDistance()).isEqualTo(1);
    }

    @Test
    void a_run_that_two_sources_recorded_counts_once() {
        ARunner runner = aRunner();
        runner.ran(ARun.on(1).in("blue"));
        RunRecorded phone = runner.run("phone", "same", ARunner.at(1, 7), 8_020, 2_880);
        runner.with(phone);

        assertThat(shoes(runner, 10).shoe("blue").distanceMetres()).isEqualTo(8_000);
    }

    @Test
    void a_shoe_that_runs_name_and_nobody_registered_is_there_too() {
        ARunner runner = aRunner().ran(ARun.on(1).in("found")).ran(2);

        Shoes shoes = shoes(runner, 10);

        assertThat(shoes.shoe("found").registered()).isFalse();
        assertThat(shoes.shoe("found").name()).isNull();
        assertThat(shoes.shoe("found").build()).isNull();
        assertThat(shoes.shoe("found").distanceMetres()).isEqualTo(8_000);
        assertThat(shoes.runsWithoutShoe()).isEqualTo(1);
    }

    @Test
    void a_registered_shoe_that_was_never_worn_is_there_too() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue")
                .width(Width.WIDE)
                .fits(FitProblem.HEEL_SLIPS)
                .by(runner));

        Shoe blue = shoes(runner, 1).shoe("blue");

        assertThat(blue.countedSince()).isNull();
        assertThat(blue.lastRun()).isNull();
        assertThat(blue.build().width()).isEqualTo(Width.WIDE);
        assertThat(blue.build().dropMillimetres()).isEqualTo(8);
        assertThat(blue.fitProblems()).containsExactly(FitProblem.HEEL_SLIPS);
    }

    @Test
    void walking_in_a_shoe_is_not_running_in_it() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).in("blue"))
                .ran(ARun.on(2).sport(Sport.WALKING).in("blue"));

        assertThat(shoes(runner, 10).shoe("blue").runs()).isEqualTo(1);
    }

    @Test
    void a_run_of_a_later_day_is_not_there_yet() {
        ARunner runner = aRunner().ran(ARun.on(1).in("blue")).ran(ARun.on(9).in("blue"));

        assertThat(shoes(runner, 8).shoe("blue").distanceMetres()).isEqualTo(8_000);
    }

    @Test
    void of_two_sources_that_register_the_same_shoe_the_higher_revision_counts() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").from("a", 2).hadRun(2_000).by(runner));
        runner.with(AShoe.called("blue").from("b", 3).hadRun(3_000).by(runner));
        runner.with(AShoe.called("blue").from("c", 1).hadRun(1_000).by(runner));

        assertThat(shoes(runner, 1).shoe("blue").initialDistanceMetres()).isEqualTo(3_000);
        assertThat(shoes(runner, 1).shoes()).hasSize(1);
    }

    @Test
    void a_distance_is_reached_on_the_day_of_the_run_that_reaches_it_to_the_metre() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(484_000).by(runner));
        runner.ran(ARun.on(1).in("blue")).ran(ARun.on(3).metres(7_999).in("blue"));
        assertThat(shoes(runner, 10).shoe("blue").notice().reached()).isFalse();

        runner.ran(ARun.on(5).metres(1).in("blue"));

        DistanceThreshold notice = shoes(runner, 10).shoe("blue").notice();
        assertThat(notice.reached()).isTrue();
        assertThat(notice.metres()).isEqualTo(500_000);
        assertThat(notice.own()).isFalse();
        assertThat(notice.reachedOn()).isEqualTo(day(5));
        assertThat(notice.run()).isEqualTo(runner.facts().get(3).factId());
        assertThat(shoes(runner, 10).shoe("blue").strongNotice().reached()).isFalse();
    }

    @Test
    void the_stronger_threshold_is_at_800_km() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(792_000).by(runner));
        runner.ran(ARun.on(4).in("blue"));

        DistanceThreshold strong = shoes(runner, 10).shoe("blue").strongNotice();

        assertThat(strong.metres()).isEqualTo(800_000);
        assertThat(strong.reachedOn()).isEqualTo(day(4));
    }

    @Test
    void what_had_been_reached_before_any_known_run_has_no_day() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(500_000).by(runner));
        runner.ran(ARun.on(4).in("blue"));

        DistanceThreshold notice = shoes(runner, 10).shoe("blue").notice();

        assertThat(notice.reached()).isTrue();
        assertThat(notice.reachedOn()).isNull();
        assertThat(notice.run()).isNull();
    }

    @Test
    void a_shoe_may_have_thresholds_of_its_own() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("light").noticeAt(10_000, 16_000).by(runner));
        runner.ran(ARun.on(1).in("light")).ran(ARun.on(3).in("light"));

        Shoe light = shoes(runner, 10).shoe("light");

        assertThat(light.notice().own()).isTrue();
        assertThat(light.notice().reachedOn()).isEqualTo(day(3));
        assertThat(light.strongNotice().metres()).isEqualTo(16_000);
        assertThat(light.strongNotice().reachedOn()).isEqualTo(day(3));
    }

    @Test
    void a_late_notice_of_its_own_is_not_preceded_by_the_general_strong_one() {
        ARunner runner = aRunner();
        runner.with(
                AShoe.called("boot").noticeAt(1_200_000, null).hadRun(900_000).by(runner));

        Shoe boot = shoes(runner, 10).shoe("boot");

        assertThat(boot.strongNotice().reached()).isFalse();
        assertThat(boot.strongNotice().metres()).isEqualTo(1_200_000);
    }

    @Test
    void an_edit_moves_the_day_a_withdrawal_removes_it_and_no_order_shows_it_twice() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(490_000).by(runner));
        runner.ran(ARun.on(1).in("blue"))
                .ran(ARun.on(3).in("blue"))
                .ran(ARun.on(5).in("blue"));
        Fact second = runner.facts().get(2);
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        assertThat(noticeOf(runner, facts).reachedOn()).isEqualTo(day(3));

        facts.add(new StoredFact(second.factId(), second.kind(), 1, "withdrawn", true, null));
        assertThat(noticeOf(runner, facts).reachedOn()).isEqualTo(day(5));

        Fact third = runner.facts().get(3);
        facts.add(0, new StoredFact(third.factId(), third.kind(), 1, "withdrawn", true, null));
        assertThat(noticeOf(runner, facts).reached()).isFalse();
    }

    private static DistanceThreshold noticeOf(ARunner runner, List<StoredFact> facts) {
        return Shoes.of(RunnerHistory.of(runner.id(), facts), ShoePolicy.standard(), NumbnessPolicy.standard(), day(10))
                .shoe("blue")
                .notice();
    }

    @Test
    void three_years_of_runs_are_all_counted() {
        ARunner runner = aRunner();
        for (int day = -1_000; day < 0; day += 10) {
            runner.ran(ARun.on(day).in("blue"));
        }

        assertThat(shoes(runner, 1).shoe("blue").distanceMetres()).isEqualTo(800_000);
        assertThat(shoes(runner, 1).shoe("blue").countedSince()).isEqualTo(day(-1_000));
    }

    @Test
    void distances_larger_than_any_shoe_do_not_overflow() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").hadRun(Integer.MAX_VALUE).by(runner));
        runner.ran(ARun.on(1).metres(Integer.MAX_VALUE).seconds(9_000).in("blue"));

        assertThat(shoes(runner, 1).shoe("blue").distanceMetres()).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void a_retired_shoe_says_so() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("old").retired().by(runner));

        assertThat(shoes(runner, 1).shoe("old").retired()).isTrue();
    }

    @Test
    void an_insole_is_counted_over_all_shoes_it_was_in() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).in("blue").insole("thick"))
                .ran(ARun.on(3).in("red").insole("thick").metres(10_000))
                .ran(ARun.on(5).in("red").insole("thin"))
                .ran(ARun.on(7).in("red").insole("thick").metres(null));

        assertThat(shoes(runner, 10).insoles())
                .containsExactly(
                        new InsoleDistance("thick", 18_000, 3, 1, day(1), day(7)),
                        new InsoleDistance("thin", 8_000, 1, 0, day(5), day(5)));
    }

    @Test
    void nobody_who_said_nothing_has_shoes() {
        Shoes nothing = shoes(aRunner().ran(1), 1);

        assertThat(nothing.shoes()).isEmpty();
        assertThat(nothing.insoles()).isEmpty();
        assertThat(nothing.breakIns()).isEmpty();
        assertThat(nothing.symptoms()).isEmpty();
        assertThat(nothing.comfort()).isEmpty();
    }
}
