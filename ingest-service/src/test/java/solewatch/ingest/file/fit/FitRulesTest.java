package solewatch.ingest.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.ingest.file.ActivityFiles;
import solewatch.ingest.file.FileContents;
import solewatch.ingest.file.ReadLimits;
import solewatch.ingest.file.RecordedActivity;
import solewatch.ingest.file.recording.Reason;

/** The rules for what a watch's file says of a run. */
@NullUnmarked // What is missing fails its assertion.
class FitRulesTest {

    @Test
    void swapped_times_are_swapped_back_and_flagged() {
        RecordedActivity run =
                only(new FitRuns().totals(1_800_000, 21_680_000, 540_000).file());

        assertThat(run.elapsedSeconds()).isEqualTo(21_680);
        assertThat(run.timerSeconds()).isEqualTo(1_800);
        assertThat(run.flags()).containsExactly(Flag.TIMES_SWAPPED);
    }

    @Test
    void a_watch_not_stopped_for_a_day_is_flagged_and_keeps_its_timer() {
        RecordedActivity run = only(new FitRuns()
                .totals(Duration.ofDays(27).toMillis(), 1_800_000, 540_000)
                .file());

        assertThat(run.timerSeconds()).isEqualTo(1_800);
        assertThat(run.flags()).containsExactly(Flag.NOT_STOPPED);
    }

    @Test
    void a_session_without_a_distance_takes_it_from_its_records_and_its_timer_from_the_events() {
        RecordedActivity run =
                only(new FitRuns().totals(1_900_000, 1_000_000, 0xFFFF_FFFFL).file());

        assertThat(run.distanceMetres()).isEqualTo(5400);
        assertThat(run.timerSeconds()).isEqualTo(1800);
        assertThat(run.flags()).containsExactly(Flag.DISTANCE_FROM_RECORDS);
    }

    @Test
    void without_any_recorded_distance_it_is_measured_along_the_track() {
        RecordedActivity run = only(new FitRuns()
                .totals(1_900_000, 1_800_000, 0)
                .withoutRecordDistance()
                .file());

        assertThat(run.distanceMetres()).isCloseTo(5400, within(2));
        assertThat(run.flags()).containsExactly(Flag.DISTANCE_FROM_TRACK);
    }

    @Test
    void a_watch_that_died_gives_the_run_of_its_records() {
        RecordedActivity run = only(new FitRuns().withoutSession().file());

        assertThat(run.timerSeconds()).isEqualTo(1800);
        assertThat(run.elapsedSeconds()).isEqualTo(1800);
        assertThat(run.distanceMetres()).isEqualTo(5400);
        assertThat(run.flags()).contains(Flag.FILE_INCOMPLETE, Flag.SPORT_ASSUMED);
    }

    @ParameterizedTest
    @CsvSource({
        "1,255,RUNNING",
        "1,1,TREADMILL_RUNNING",
        "1,45,TREADMILL_RUNNING",
        "1,3,TRAIL_RUNNING",
        "1,4,TRACK_RUNNING",
        "1,58,VIRTUAL_RUNNING",
        "1,67,RUNNING",
        "2,0,CYCLING",
        "5,17,SWIMMING",
        "11,0,WALKING",
        "17,0,HIKING",
        "10,20,STRENGTH",
        "10,0,OTHER",
        "0,0,OTHER",
        "18,0,OTHER",
        "4,1,TREADMILL_RUNNING",
        "200,0,OTHER"
    })
    void sports_are_told_apart(int sport, int subSport, Sport expected) {
        assertThat(only(new FitRuns().sport(sport, subSport).file()).sport()).isEqualTo(expected);
    }

    @Test
    void a_sport_that_was_not_said_is_assumed_to_be_running() {
        RecordedActivity run = only(new FitRuns().sport(255, 255).file());

        assertThat(run.sport()).isEqualTo(Sport.RUNNING);
        assertThat(run.flags()).containsExactly(Flag.SPORT_ASSUMED);
    }

    @Test
    void the_cadence_of_a_bicycle_is_no_step() {
        assertThat(only(new FitRuns().sport(2, 0).file()).dynamics()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"85,170.0,false", "50,100.0,true", "170,170.0,true"})
    void strides_become_steps_and_what_no_runner_steps_is_flagged(int strides, double steps, boolean flagged) {
        RecordedActivity run = only(new FitRuns().cadence(strides).file());

        assertThat(run.dynamics().cadenceStepsPerMinute()).isEqualTo(steps);
        assertThat(run.flags().contains(Flag.CADENCE_UNIT_DOUBTFUL)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"7200,+02:00", "-43200,-12:00", "50400,+14:00", "19830,+05:30", "7000,+02:00", "0,Z"})
    void the_wall_clock_gives_the_offset_to_the_quarter_hour(long seconds, String offset) {
        assertThat(only(new FitRuns().localOffset(seconds).file()).zone()).isEqualTo(ZoneOffset.of(offset));
    }

    @ParameterizedTest
    @CsvSource({"57600", "-50000", "1000000000"})
    void an_absurd_wall_clock_gives_none(long seconds) {
        assertThat(only(new FitRuns().localOffset(seconds).file()).zone()).isNull();
    }

    @Test
    void seconds_since_power_up_are_no_start() {
        FileContents contents = read(new FitRuns().startingAt(17_217_864).file());

        assertThat(contents.activities()).isEmpty();
        assertThat(contents.unreadable())
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).isEqualTo(Reason.NO_START_TIME));
    }

    @ParameterizedTest
    @CsvSource({"0.2,36000", "9.0,1620000"})
    void a_speed_nobody_runs_at_is_flagged_and_kept(double speed, long centimetres) {
        RecordedActivity run = only(new FitRuns()
                .at(speed)
                .totals(1_900_000, 1_800_000, centimetres)
                .file());

        assertThat(run.distanceMetres()).isEqualTo((int) (centimetres / 100));
        assertThat(run.flags()).contains(Flag.SPEED_IMPLAUSIBLE);
    }

    @Test
    void a_stray_clock_does_not_stretch_the_run() {
        FitWriter fit = new FitRuns().writer();
        fit.data(
                1,
                4,
                FitRuns.START_FIT + 1_746_563,
                4,
                0,
                4,
                0,
                2,
                0xFFFF,
                1,
                255,
                1,
                255,
                4,
                0xFFFF_FFFFL,
                1,
                0x7F,
                2,
                0xFFFF,
                2,
                0xFFFF);

        RecordedActivity run = only(fit.file());

        assertThat(run.elapsedSeconds()).isEqualTo(1900);
        assertThat(run.flags()).containsExactly(Flag.CLOCK_JUMP);
    }

    private static FileContents read(byte[] bytes) {
        return ActivityFiles.read(bytes, ReadLimits.SHIPPED);
    }

    private static RecordedActivity only(byte[] bytes) {
        FileContents contents = read(bytes);
        assertThat(contents.unreadable()).isEmpty();
        assertThat(contents.activities()).hasSize(1);
        return contents.activities().getFirst();
    }
}
