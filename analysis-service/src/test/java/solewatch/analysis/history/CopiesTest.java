package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.history.ARecord.history;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;

/** What several copies of one run know together. */
@NullUnmarked
class CopiesTest {

    private static final int HOUR = 3_600;

    private static ARecord watch() {
        return ARecord.by("watch").lasting(HOUR).timer(3_500).metres(10_000).heart(150);
    }

    private static ARecord app() {
        return ARecord.by("app").lasting(HOUR);
    }

    private static RunRecorded together(ARecord... copies) {
        List<Run> activities = history(copies).activities();
        assertThat(activities).as("the copies of one run").hasSize(1);
        return activities.get(0).fact();
    }

    @Test
    void the_shoe_and_the_exertion_only_the_app_knows_are_kept_with_what_the_watch_measured() {
        ARecord app = app().metres(9_700).rated(6).in("blue").typed();

        RunRecorded together = together(watch(), app);

        assertThat(together).isEqualTo(watch().rated(6).in("blue").fact());
    }

    @Test
    void what_the_richest_knows_is_not_overridden() {
        ARecord full = watch().rated(3).in("red").gradeAdjusted(10_300).ascent(120);
        ARecord other =
                app().metres(9_700).rated(6).in("blue").gradeAdjusted(9_900).ascent(90);

        assertThat(together(full, other)).isEqualTo(full.fact());
    }

    @Test
    void the_next_richest_that_knows_is_asked_first() {
        ARecord second = app().metres(9_900).ascent(80).rated(5);
        ARecord third = ARecord.by("other").lasting(HOUR).rated(8).in("blue");

        RunRecorded together = together(third, watch(), second);

        assertThat(together.perceivedExertion()).isEqualTo(5);
        assertThat(together.conditions().shoeId()).isEqualTo("blue");
    }

    @Test
    void a_watch_without_a_distance_gets_the_phones_with_what_is_doubtful_in_it() {
        ARecord indoors = ARecord.by("watch").lasting(HOUR).timer(HOUR).heart(150);
        ARecord phone = app().metres(9_500).flagged(Flag.DISTANCE_FROM_TRACK);

        RunRecorded together = together(indoors, phone);

        assertThat(together.provenance().source()).isEqualTo("watch");
        assertThat(together.distanceMetres()).isEqualTo(9_500);
        assertThat(together.flags()).containsExactly(Flag.DISTANCE_FROM_TRACK);
    }

    @Test
    void a_distance_of_0_is_one_that_was_not_measured() {
        ARecord indoors =
                ARecord.by("watch").lasting(HOUR).timer(HOUR).metres(0).heart(150);

        assertThat(together(indoors, app().metres(9_500)).distanceMetres()).isEqualTo(9_500);
        assertThat(together(indoors, app()).distanceMetres()).isZero();
    }

    @Test
    void totals_come_only_from_a_copy_of_about_the_same_stretch_and_what_was_felt_and_worn_from_any() {
        Device device = new Device("maker", "watch", null);
        ARecord indoors = ARecord.by("watch").lasting(HOUR).heart(150).ascent(0).device(device);
        ARecord half =
                app().lasting(HOUR / 2).timer(HOUR / 2).metres(5_000).rated(6).in("blue");

        RunRecorded together = together(indoors, half);

        assertThat(together.distanceMetres()).isNull();
        assertThat(together.timerSeconds()).isNull();
        assertThat(together.perceivedExertion()).isEqualTo(6);
        assertThat(together.conditions().shoeId()).isEqualTo("blue");
    }

    @Test
    void the_times_a_run_is_measured_by_are_those_of_one_copy() {
        RunRecorded together = together(watch(), app().moving(3_550));

        assertThat(together.timerSeconds()).isEqualTo(3_500);
        assertThat(together.movingSeconds()).isNull();
    }

    @Test
    void a_timer_that_only_the_other_copy_knows_is_taken() {
        ARecord richest = ARecord.by("watch").lasting(HOUR).metres(10_000).heart(150);

        RunRecorded together = together(richest, app().timer(3_300).moving(3_200));

        assertThat(together.timerSeconds()).isEqualTo(3_300);
        assertThat(together.movingSeconds()).isEqualTo(3_200);
    }

    @Test
    void the_end_comes_from_a_copy_that_was_stopped() {
        ARecord left = ARecord.by("watch")
                .lasting(90_000)
                .timer(3_500)
                .metres(10_000)
                .heart(150)
                .flagged(Flag.NOT_STOPPED);
        ARecord doubtfulToo = app().metres(9_900).flagged(Flag.CLOCK_JUMP);

        RunRecorded together = together(left, doubtfulToo);

        assertThat(together.provenance().source()).isEqualTo("watch");
        assertThat(together.elapsedSeconds()).isEqualTo(HOUR);
        assertThat(together.flags()).containsExactly(Flag.CLOCK_JUMP);
    }

    @Test
    void an_end_before_the_watch_stopped_counting_is_not_taken() {
        ARecord watch = ARecord.by("watch").timer(HOUR).metres(10_000).heart(150);

        assertThat(together(watch, app().lasting(3_000).metres(9_900)).elapsedSeconds())
                .isNull();
    }

    @Test
    void a_grade_adjusted_distance_is_taken_only_beside_about_the_same_distance() {
        assertThat(together(watch(), app().metres(9_800).gradeAdjusted(10_500)).gradeAdjustedDistanceMetres())
                .isEqualTo(10_500);
        assertThat(together(watch(), app().metres(6_000).gradeAdjusted(6_500)).gradeAdjustedDistanceMetres())
                .isNull();
    }

    @Test
    void parts_of_conditions_are_put_together_one_by_one() {
        ARecord watch = watch().conditions(new Conditions(
                null, null, null, null, Surface.ROAD, "route-7", null, 27.0, null, null, null, null));
        ARecord app = app().conditions(new Conditions(
                "blue", "wool", "none", "loose", Surface.TRAIL, null, 18.0, 20.0, true, false, true, 7));

        RunRecorded together = together(watch, app);

        assertThat(together.conditions())
                .isEqualTo(new Conditions(
                        "blue", "wool", "none", "loose", Surface.ROAD, "route-7", 18.0, 27.0, true, false, true, 7));
    }

    @Test
    void parts_of_dynamics_are_put_together_one_by_one_and_a_doubtful_cadence_stays_doubtful() {
        ARecord watch = watch().dynamics(new Dynamics(null, 9_000, null, 49.5, null, null, null));
        ARecord pod = app().metres(9_900)
                .dynamics(new Dynamics(86.0, 9_100, 240.0, 51.0, 1_050.0, 88.0, 8.1))
                .flagged(Flag.CADENCE_UNIT_DOUBTFUL);

        RunRecorded together = together(watch, pod);

        assertThat(together.dynamics()).isEqualTo(new Dynamics(86.0, 9_000, 240.0, 49.5, 1_050.0, 88.0, 8.1));
        assertThat(together.flags()).containsExactly(Flag.CADENCE_UNIT_DOUBTFUL);
    }

    @Test
    void parts_of_the_heart_rate_and_of_the_structure_are_put_together_one_by_one() {
        List<HeartRate.Band> series = List.of(new HeartRate.Band(140, 900));
        ARecord watch = ARecord.by("watch")
                .lasting(HOUR)
                .timer(HOUR)
                .moving(HOUR)
                .metres(10_000)
                .ascent(50)
                .heart(new HeartRate(150, null, List.of()))
                .structure(new Structure(null, true));
        ARecord strap = app().heart(new HeartRate(148, 171, series)).structure(new Structure(2, false));

        RunRecorded together = together(watch, strap);

        assertThat(together.heartRate()).isEqualTo(new HeartRate(150, 171, series));
        assertThat(together.structure()).isEqualTo(new Structure(2, true));
    }

    @Test
    void one_copys_part_is_taken_as_it_is() {
        Dynamics dynamics = new Dynamics(172.0, null, null, null, null, null, null);
        Structure structure = new Structure(1, null);
        Device device = new Device("maker", "phone", null);

        RunRecorded together =
                together(watch(), app().dynamics(dynamics).structure(structure).device(device));

        assertThat(together.dynamics()).isEqualTo(dynamics);
        assertThat(together.structure()).isEqualTo(structure);
        assertThat(together.device()).isEqualTo(device);
        assertThat(together.heartRate()).isEqualTo(watch().fact().heartRate());
    }

    @Test
    void every_copy_is_named_in_order_of_id() {
        Run run = history(watch(), app(), ARecord.by("other").lasting(HOUR))
                .runs()
                .get(0);

        assertThat(run.records()).hasSize(3).isSorted();
        assertThat(run.records()).contains(watch().fact().factId(), app().fact().factId());
    }
}
