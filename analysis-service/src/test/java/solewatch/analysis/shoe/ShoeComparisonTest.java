package solewatch.analysis.shoe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.day;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARun;
import solewatch.analysis.ARunner;
import solewatch.analysis.AShoe;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.FootZone;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;

/** How the feet felt in each shoe (SR-23), and how comfortable it was on which ground (SR-27). */
@NullUnmarked
class ShoeComparisonTest {

    private static Shoes shoes(ARunner runner, int today) {
        return Shoes.of(runner.history(), ShoePolicy.standard(), NumbnessPolicy.standard(), day(today));
    }

    @Test
    void the_share_is_of_answered_runs_and_comes_with_how_many_there_were() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 8; day++) {
            runner.ran(ARun.on(day).in("blue"));
            runner = day <= 6 ? runner.feeling(3) : runner.free();
        }
        for (int day = 9; day <= 20; day++) {
            runner.ran(ARun.on(day).in("red"));
            runner = day <= 10 ? runner.feeling(3) : runner.free();
        }
        runner.ran(ARun.on(21).in("red"));

        SymptomShare blue = shoes(runner, 30).symptoms().get(0);
        SymptomShare red = shoes(runner, 30).symptoms().get(1);

        assertThat(blue.shoeId()).isEqualTo("blue");
        assertThat(blue.answeredRuns()).isEqualTo(8);
        assertThat(blue.symptomaticRuns()).isEqualTo(6);
        assertThat(blue.share()).isEqualTo(0.75);
        assertThat(blue.lower()).isCloseTo(0.4093, within(0.00005));
        assertThat(blue.upper()).isCloseTo(0.9285, within(0.00005));
        assertThat(red.answeredRuns()).isEqualTo(12);
        assertThat(red.symptomaticRuns()).isEqualTo(2);
        assertThat(red.unansweredRuns()).isEqualTo(1);
    }

    @Test
    void a_shoe_nobody_answered_for_has_no_share() {
        SymptomShare blue =
                shoes(aRunner().ran(ARun.on(1).in("blue")), 5).symptoms().get(0);

        assertThat(blue).isEqualTo(new SymptomShare("blue", 0, 0, 1, null, null, null));
    }

    @Test
    void short_runs_show_nothing_and_are_not_compared() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).metres(1_499).seconds(599).in("blue"))
                .feeling(3)
                .ran(ARun.on(2).metres(1_500).seconds(500).in("blue"))
                .free()
                .ran(ARun.on(3).metres(1_000).seconds(600).in("blue"))
                .free();

        assertThat(shoes(runner, 5).symptoms().get(0).answeredRuns()).isEqualTo(2);
        assertThat(shoes(runner, 5).symptoms().get(0).symptomaticRuns()).isZero();
    }

    @Test
    void runs_of_more_than_a_year_ago_are_counted_as_distance_and_not_compared() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).in("blue"))
                .feeling(3)
                .ran(ARun.on(2).in("blue"))
                .free();

        SymptomShare share = shoes(runner, 366).symptoms().get(0);

        assertThat(share.answeredRuns()).isEqualTo(1);
        assertThat(share.symptomaticRuns()).isZero();
        assertThat(shoes(runner, 366).shoe("blue").runs()).isEqualTo(2);
    }

    @Test
    void of_several_answers_about_a_run_the_strongest_counts_and_areas_may_have_their_own() {
        Area mild = new Area(Side.LEFT, java.util.Set.of(FootZone.T1), 0);
        ARunner runner = aRunner()
                .ran(ARun.on(1).in("blue"))
                .free()
                .feeling(2)
                .ran(ARun.on(2).in("blue"))
                .feeling(4, mild)
                .ran(ARun.on(3).in("blue"))
                .feeling(0, new Area(Side.LEFT, java.util.Set.of(FootZone.T1), 1));

        assertThat(shoes(runner, 5).symptoms().get(0).symptomaticRuns()).isEqualTo(2);
        assertThat(shoes(runner, 5).symptoms().get(0).answeredRuns()).isEqualTo(3);
        assertThat(area(Side.LEFT, FootZone.T1).severity()).isNull();
    }

    @Test
    void comfort_is_told_from_three_runs_on() {
        ARunner runner = aRunner()
                .ran(ARun.on(1).in("blue").over(Surface.TRAIL).comfort(6))
                .ran(ARun.on(2).in("blue").over(Surface.TRAIL).comfort(7));
        assertThat(shoes(runner, 5).comfort()).isEmpty();

        runner.ran(ARun.on(3).in("blue").over(Surface.TRAIL).comfort(9))
                .ran(ARun.on(4).in("blue").over(Surface.ROAD).comfort(1))
                .ran(ARun.on(4).hour(18).in("blue").over(Surface.TRAIL))
                .ran(ARun.on(5).in("blue").comfort(2))
                .ran(ARun.on(5).hour(18).over(Surface.TRAIL).comfort(2));

        assertThat(shoes(runner, 5).comfort()).singleElement().satisfies(cell -> {
            assertThat(cell.shoeId()).isEqualTo("blue");
            assertThat(cell.surface()).isEqualTo(Surface.TRAIL);
            assertThat(cell.runs()).isEqualTo(3);
            assertThat(cell.meanComfort()).isCloseTo(22 / 3.0, within(1e-9));
        });
    }

    @Test
    void without_symptoms_nothing_is_left_of_what_was_felt() {
        ARunner runner = aRunner();
        runner.with(AShoe.called("blue").by(runner));
        for (int day = 1; day <= 3; day++) {
            runner.ran(ARun.on(day).in("blue").over(Surface.TRAIL).comfort(6)).feeling(2);
        }

        Shoes all = shoes(runner, 5);
        Shoes load = all.withoutSymptoms();

        assertThat(load.symptoms()).isEmpty();
        assertThat(load.comfort()).isEmpty();
        assertThat(load.shoes()).isEqualTo(all.shoes());
        assertThat(load.breakIns()).isEqualTo(all.breakIns());
    }
}
