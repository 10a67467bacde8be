package solewatch.ingest.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.ingest.file.fit.FitWriter.field;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;

/** The format: whatever way it was written, the same is read. */
@NullUnmarked // What is missing fails its assertion.
class FitReaderTest {

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void what_was_written_is_what_is_read_in_both_byte_orders_and_with_compressed_times(
            boolean bigEndian, boolean compressedTimes) {
        RecordedActivity run = only(new FitRuns()
                .bigEndian(bigEndian)
                .compressedTimes(compressedTimes)
                .file());

        assertThat(run.start()).isEqualTo(FitRuns.START);
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.sport()).isEqualTo(Sport.RUNNING);
        assertThat(run.elapsedSeconds()).isEqualTo(1900);
        assertThat(run.timerSeconds()).isEqualTo(1800);
        assertThat(run.distanceMetres()).isEqualTo(5400);
        assertThat(run.ascentMetres()).isEqualTo(42);
        assertThat(run.perceivedExertion()).isEqualTo(5.0);
        assertThat(run.feelPercent()).isEqualTo(75);
        assertThat(run.deviceTemperatureCelsius()).isEqualTo(-3.0);
        assertThat(run.heartRate().averageBeatsPerMinute()).isEqualTo(145);
        assertThat(run.heartRate().maxBeatsPerMinute()).isEqualTo(171);
        assertThat(run.heartRate().histogram())
                .extracting(band -> band.fromBeatsPerMinute() + ":" + band.seconds())
                .containsExactly("140:900", "145:900");
        assertThat(run.dynamics().cadenceStepsPerMinute()).isEqualTo(170.0);
        assertThat(run.dynamics().stanceTimeMillis()).isEqualTo(245.0);
        assertThat(run.dynamics().stanceBalanceLeftPercent()).isEqualTo(48.7);
        assertThat(run.structure().walkBreaks()).isZero();
        assertThat(run.device().manufacturer()).isEqualTo("Garmin");
        assertThat(run.device().serialHash()).doesNotContain("987654321").hasSize(24);
        assertThat(run.flags()).isEmpty();
    }

    @Test
    void the_same_run_has_the_same_id_however_it_was_encoded_and_another_run_another() {
        String id = only(new FitRuns().file()).sourceId();

        assertThat(only(new FitRuns().bigEndian(true).file()).sourceId()).isEqualTo(id);
        assertThat(only(new FitRuns().startingAt(FitRuns.START_FIT + 60).file()).sourceId())
                .isNotEqualTo(id);
    }

    @Test
    void files_chained_to_one_another_give_their_runs_each_once() {
        byte[] morning = new FitRuns().file();
        byte[] evening = new FitRuns()
                .startingAt(FitRuns.START_FIT + 36_000)
                .bigEndian(true)
                .file();

        FileContents contents = read(FitWriter.chain(morning, evening, morning));

        assertThat(contents.activities())
                .extracting(RecordedActivity::start)
                .containsExactly(FitRuns.START, FitRuns.START.plusSeconds(36_000));
    }

    @Test
    void a_file_cut_short_gives_what_was_read_and_says_so() {
        byte[] whole = new FitRuns().file();
        byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);

        RecordedActivity run = only(cut);

        assertThat(run.flags()).contains(Flag.FILE_INCOMPLETE, Flag.SPORT_ASSUMED, Flag.DISTANCE_FROM_RECORDS);
        assertThat(run.start()).isEqualTo(FitRuns.START);
        assertThat(run.timerSeconds()).isBetween(1190, 1210);
        assertThat(run.distanceMetres()).isEqualTo(run.timerSeconds() * 3);
    }

    @Test
    void a_file_whose_header_claims_no_bytes_too_many_or_too_few_is_read_all_the_same() {
        FitWriter run = new FitRuns().writer();
        int size = run.file().length - 16;

        for (int declared : new int[] {0, size + 999, size - 500}) {
            RecordedActivity read = only(run.file(12, declared));
            assertThat(read.distanceMetres()).as("declared %d", declared).isEqualTo(5400);
            assertThat(read.flags()).as("declared %d", declared).contains(Flag.FILE_INCOMPLETE);
        }
    }

    @Test
    void a_wrong_check_sum_flags_the_run_and_none_at_all_does_not() {
        byte[] wrong = new FitRuns().file();
        wrong[wrong.length - 1] ^= 0x55;
        byte[] none = new FitRuns().file();
        none[none.length - 1] = 0;
        none[none.length - 2] = 0;

        assertThat(only(wrong).flags()).containsExactly(Flag.FILE_INCOMPLETE);
        assertThat(only(none).flags()).isEmpty();
    }

    @Test
    void a_message_of_a_type_never_defined_ends_the_reading() {
        RecordedActivity run = only(new FitRuns().writer().raw(0x0E, 1, 2, 3).file());

        assertThat(run.distanceMetres()).isEqualTo(5400);
        assertThat(run.flags()).containsExactly(Flag.FILE_INCOMPLETE);
    }

    @Test
    void a_field_of_a_size_its_type_does_not_fit_is_skipped_and_the_rest_read() {
        FitWriter fit = new FitWriter(false);
        fit.define(
                0, 20, field(253, 4, FitWriter.UINT32), field(3, 3, FitWriter.UINT16), field(5, 4, FitWriter.UINT32));
        for (int second = 0; second < 60; second++) {
            fit.data(0, 4, FitRuns.START_FIT + second, 3, 77, 4, second * 300);
        }

        RecordedActivity run = only(fit.file());

        assertThat(run.heartRate()).isNull();
        assertThat(run.distanceMetres()).isEqualTo(177);
    }

    @Test
    void speed_and_distance_packed_into_three_bytes_are_unrolled() {
        FitWriter fit = new FitWriter(false);
        fit.define(0, 20, field(253, 4, FitWriter.UINT32), field(8, 3, FitWriter.BYTES));
        for (int second = 0; second <= 600; second++) {
            long speed = 300;
            long sixteenths = second * 48L & 0xFFF;
            fit.data(0, 4, FitRuns.START_FIT + second, 3, speed | sixteenths << 12);
        }

        assertThat(only(fit.file()).distanceMetres()).isEqualTo(1800);
    }

    @Test
    void a_foot_pods_developer_fields_are_known_by_name_and_unit() {
        FitWriter fit = new FitWriter(true);
        fit.define(
                0,
                206,
                field(0, 1, FitWriter.UINT8),
                field(1, 1, FitWriter.UINT8),
                field(2, 1, FitWriter.UINT8),
                field(3, 24, FitWriter.STRING),
                field(8, 12, FitWriter.STRING));
        fit.data(0, 1, 0, 1, 7, 1, FitWriter.UINT16).text("Ground Time", 24).text("Milliseconds", 12);
        fit.data(0, 1, 0, 1, 8, 1, FitWriter.FLOAT32)
                .text("Vertical Oscillation", 24)
                .text("Centimeters", 12);
        fit.define(
                1,
                20,
                List.of(field(253, 4, FitWriter.UINT32), field(5, 4, FitWriter.UINT32)),
                List.of(
                        new FitWriter.Developer(7, 2, 0),
                        new FitWriter.Developer(8, 4, 0),
                        new FitWriter.Developer(9, 1, 3)));
        for (int second = 0; second < 100; second++) {
            fit.data(1, 4, FitRuns.START_FIT + second, 4, second * 300L, 2, 251, 4, Float.floatToIntBits(7.5f), 1, 9);
        }

        RecordedActivity run = only(fit.file());

        assertThat(run.dynamics().stanceTimeMillis()).isEqualTo(251.0);
        assertThat(run.dynamics().verticalOscillationMillimetres()).isEqualTo(75.0);
    }

    @Test
    void settings_and_the_like_are_no_activity_and_a_bare_header_holds_no_data() {
        byte[] settings = new FitWriter(false)
                .define(0, 0, field(0, 1, FitWriter.ENUM))
                .data(0, 1, 2)
                .file();

        assertThat(read(settings).unreadable()).extracting(u -> u.reason()).containsExactly(Reason.NOT_AN_ACTIVITY);
        assertThat(read(new FitWriter(false).file()).unreadable())
                .extracting(u -> u.reason())
                .containsExactly(Reason.FIT_NO_DATA);
        byte[] shortHeader = new FitRuns().file();
        shortHeader[0] = 5;
        assertThat(read(shortHeader).unreadable())
                .extracting(u -> u.reason())
                .containsExactly(Reason.FIT_HEADER_BROKEN);
    }

    @Test
    void more_records_than_allowed_are_refused() {
        ReadLimits few = new ReadLimits(1 << 20, 1 << 20, 200, 64, 1_000, 64);

        assertThat(ActivityFiles.read(new FitRuns().file(), few).unreadable())
                .extracting(u -> u.reason())
                .containsExactly(Reason.TOO_MANY_RECORDS);
    }

    @Test
    void sessions_that_all_claim_the_same_records_do_not_multiply_them() throws NotReadable {
        FitWriter fit = new FitRuns().lasting(100).writer();
        for (int i = 0; i < 100; i++) {
            fit.data(
                    5,
                    4,
                    FitRuns.START_FIT + 100,
                    4,
                    FitRuns.START_FIT,
                    1,
                    1,
                    1,
                    255,
                    4,
                    100_000,
                    4,
                    100_000,
                    4,
                    30_000,
                    1,
                    140,
                    1,
                    150,
                    2,
                    0,
                    1,
                    50,
                    1,
                    50);
        }

        List<Recording> sessions = FitReader.read(fit.file(), 1000);

        assertThat(sessions).hasSize(64);
        assertThat(sessions.stream()
                        .mapToInt(session -> session.series().size())
                        .sum())
                .isLessThanOrEqualTo(303);
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
