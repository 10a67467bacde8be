package solewatch.analysis.shoe;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.shoe.BreakIn.Reason;

/** Below 40 km: a run beyond 5 km and beyond half of the longest of 30 days, or beyond half of the week (SR-26). */
@NullUnmarked
class BreakInTest {

    private static List<BreakIn> breakIns(ARunner runner, int today) {
        return Shoes.of(runner.history(), ShoePolicy.standard(), NumbnessPolicy.standard(), day(today))
                .breakIns();
    }

    /** Somebody who runs 10 km every other day in old shoes, and 16 km once. */
    private static ARunner usual() {
        ARunner runner = aRunner().ran(1, 16_000);
        for (int day = 3; day <= 29; day += 2) {
            runner.ran(day, 10_000);
        }
        runner.with(AShoe.called("new").by(runner));
        return runner;
    }

    @Test
    void half_of_the_longest_run_is_allowed_and_a_metre_more_is_not() {
        assertThat(breakIns(usual().ran(ARun.on(30).metres(8_000).in("new")), 30))
                .isEmpty();

        List<BreakIn> found = breakIns(usual().ran(ARun.on(30).metres(8_001).in("new")), 30);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).shoeId()).isEqualTo("new");
        assertThat(found.get(0).day()).isEqualTo(day(30));
        assertThat(found.get(0).runMetres()).isEqualTo(8_001);
        assertThat(found.get(0).allowedMetres()).isEqualTo(8_000);
        assertThat(found.get(0).longestMetres()).isEqualTo(16_000);
        assertThat(found.get(0).shoeMetresBefore()).isZero();
        assertThat(found.get(0).weekMetres()).isEqualTo(38_001);
        assertThat(found.get(0).reasons()).containsExactly(Reason.FAR_FOR_ONE_RUN);
    }

    @Test
    void five_kilometres_are_always_allowed_and_a_metre_more_is_not() {
        ARunner short1 = aRunner().ran(1, 6_000).ran(5, 6_000);
        short1.with(AShoe.called("new").by(short1));
        ARunner short2 = aRunner().ran(1, 6_000).ran(5, 6_000);
        short2.with(AShoe.called("new").by(short2));

        assertThat(breakIns(short1.ran(ARun.on(7).metres(5_000).in("new")), 7)).isEmpty();
        assertThat(breakIns(short2.ran(ARun.on(7).metres(5_001).in("new")), 7))
                .singleElement()
                .satisfies(found -> assertThat(found.allowedMetres()).isEqualTo(5_000));
    }

    @Test
    void half_of_the_week_is_allowed_and_a_metre_more_is_not() {
        ARunner half = aRunner().ran(1, 9_000).ran(5, 4_000);
        half.with(AShoe.called("new").by(half));
        ARunner more = aRunner().ran(1, 9_000).ran(5, 4_000);
        more.with(AShoe.called("new").by(more));

        assertThat(breakIns(half.ran(ARun.on(8).metres(4_000).in("new")), 8)).isEmpty();
        assertThat(breakIns(more.ran(ARun.on(8).metres(4_001).in("new")), 8))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reasons()).containsExactly(Reason.MUCH_OF_THE_WEEK);
                    assertThat(found.weekMetres()).isEqualTo(8_001);
                });
    }

    @Test
    void the_week_ends_with_the_run_itself() {
        ARunner runner = aRunner().ran(1, 9_000).ran(5, 4_000);
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(8).metres(4_001).in("new")).ran(ARun.on(8).hour(18).metres(9_000));

        assertThat(breakIns(runner, 8))
                .singleElement()
                .satisfies(found -> assertThat(found.weekMetres()).isEqualTo(8_001));
    }

    @Test
    void days_before_the_first_known_run_are_unknown_so_the_week_says_nothing() {
        ARunner runner = aRunner().ran(1, 1_000);
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(6).metres(4_900).in("new"));

        assertThat(breakIns(runner, 6)).isEmpty();
    }

    @Test
    void a_run_of_the_week_without_a_distance_leaves_the_week_unknown() {
        ARunner runner = aRunner().ran(1, 9_000).ran(5, 4_000);
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(6).metres(null).seconds(3_000))
                .ran(ARun.on(8).metres(4_001).in("new"));

        assertThat(breakIns(runner, 8)).isEmpty();
    }

    @Test
    void a_shoe_is_new_until_it_has_run_40_km() {
        ARunner still = usual();
        still.with(AShoe.called("new").from("app", 1).hadRun(39_999).by(still));
        ARunner broken = usual();
        broken.with(AShoe.called("new").from("app", 1).hadRun(40_000).by(broken));

        assertThat(breakIns(still.ran(ARun.on(30).metres(9_000).in("new")), 30))
                .singleElement()
                .satisfies(found -> assertThat(found.shoeMetresBefore()).isEqualTo(39_999));
        assertThat(breakIns(broken.ran(ARun.on(30).metres(9_000).in("new")), 30))
                .isEmpty();
    }

    @Test
    void runs_in_it_break_it_in() {
        ARunner runner = usual();
        for (int day = 30; day <= 44; day += 2) {
            runner.ran(ARun.on(day).metres(5_000).in("new")).ran(day + 1, 10_000);
        }
        runner.ran(ARun.on(46).metres(15_000).in("new"));

        assertThat(breakIns(runner, 46)).isEmpty();
    }

    @Test
    void a_shoe_nobody_registered_is_not_known_to_be_new() {
        ARunner runner = aRunner().ran(1, 6_000).ran(ARun.on(7).metres(12_000).in("found"));

        assertThat(breakIns(runner, 7)).isEmpty();
    }

    @Test
    void a_run_without_a_distance_says_nothing() {
        assertThat(breakIns(usual().ran(ARun.on(30).metres(null).seconds(9_000).in("new")), 30))
                .isEmpty();
    }

    @Test
    void the_longest_run_is_of_30_times_24_hours() {
        ARunner within = aRunner().ran(ARun.on(1).hour(7).metres(20_000));
        ARunner outside = aRunner().ran(ARun.on(1).hour(6).metres(20_000));
        within.with(AShoe.called("new").by(within));
        outside.with(AShoe.called("new").by(outside));
        within.ran(29, 10_000).ran(ARun.on(31).hour(7).metres(9_999).in("new"));
        outside.ran(29, 10_000).ran(ARun.on(31).hour(7).metres(9_999).in("new"));

        assertThat(breakIns(within, 31)).isEmpty();
        assertThat(breakIns(outside, 31))
                .singleElement()
                .satisfies(found -> assertThat(found.longestMetres()).isEqualTo(10_000));
    }

    @Test
    void of_no_run_before_only_five_kilometres_are_allowed() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("new").by(runner));
        runner.ran(ARun.on(1).metres(5_001).in("new"));

        assertThat(breakIns(runner, 1)).singleElement().satisfies(found -> {
            assertThat(found.longestMetres()).isNull();
            assertThat(found.weekMetres()).isNull();
        });
    }
}
