package solewatch.ingest.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.ingest.file.xml.TrackFiles.START;
import static solewatch.ingest.file.xml.TrackFiles.activity;
import static solewatch.ingest.file.xml.TrackFiles.bytes;
import static solewatch.ingest.file.xml.TrackFiles.gpx;
import static solewatch.ingest.file.xml.TrackFiles.tcx;
import static solewatch.ingest.file.xml.TrackFiles.track;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.ZonedMoment.ZoneBasis;
import solewatch.ingest.file.ActivityFiles;
import solewatch.ingest.file.FileContents;
import solewatch.ingest.file.ReadLimits;
import solewatch.ingest.file.RecordedActivity;
import solewatch.ingest.file.recording.Reason;

@NullUnmarked // What is missing fails its assertion.
class XmlReaderTest {

    @Test
    void a_gpx_track_is_measured_along_the_way_and_has_no_timer() {
        RecordedActivity run = only(gpx("running", 1800, 3));

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.zone()).isNull();
        assertThat(run.zoneBasis()).isEqualTo(ZoneBasis.ASSUMED_UTC);
        assertThat(run.distanceMetres()).isCloseTo(5400, within(1));
        assertThat(run.elapsedSeconds()).isEqualTo(1800);
        assertThat(run.timerSeconds()).isNull();
        assertThat(run.movingSeconds()).isEqualTo(1800);
        assertThat(run.gradeAdjustedDistanceMetres()).isCloseTo(5400, within(1));
        assertThat(run.heartRate().averageBeatsPerMinute()).isEqualTo(150);
        assertThat(run.dynamics().cadenceStepsPerMinute()).isEqualTo(168.0);
        assertThat(run.flags()).containsExactly(Flag.DISTANCE_FROM_TRACK);
    }

    @Test
    void standing_still_does_not_count_as_moving() {
        String moving = track("running", START, 600, 3);
        String standing = track("running", START.plusSeconds(605), 300, 0).replaceAll("<trk>.*<trkseg>", "");
        String run = gpx(moving.replace("</trkseg></trk>", "") + standing);

        assertThat(only(run).movingSeconds()).isBetween(595, 610);
    }

    @Test
    void a_gap_between_segments_is_neither_run_nor_moved() {
        String first = track("running", START, 600, 3).replace("</trk>", "");
        String second = track("running", START.plusSeconds(660), 600, 3).replaceAll("<trk>.*?<trkseg>", "<trkseg>");

        RecordedActivity run = only(gpx(first + second));

        assertThat(run.distanceMetres()).isCloseTo(3600, within(1));
        assertThat(run.movingSeconds()).isEqualTo(1200);
        assertThat(run.elapsedSeconds()).isEqualTo(1260);
    }

    @Test
    void each_track_is_an_activity() {
        FileContents contents =
                read(gpx(track("running", START, 600, 3) + track("cycling", START.plusSeconds(3600), 600, 8)));

        assertThat(contents.activities())
                .extracting(RecordedActivity::sport)
                .containsExactly(Sport.RUNNING, Sport.CYCLING);
    }

    @ParameterizedTest
    @CsvSource({
        "running,RUNNING",
        "Run,RUNNING",
        "9,RUNNING",
        "Laufen,RUNNING",
        "trail_running,TRAIL_RUNNING",
        "treadmill_running,TREADMILL_RUNNING",
        "track_running,TRACK_RUNNING",
        "virtual_run,VIRTUAL_RUNNING",
        "Biking,CYCLING",
        "walking,WALKING",
        "hiking,HIKING",
        "swimming,SWIMMING",
        "yoga,OTHER"
    })
    void sports_are_known_by_their_names(String type, Sport sport) {
        assertThat(only(gpx(type, 600, 3)).sport()).isEqualTo(sport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown"})
    void a_sport_that_was_not_said_is_assumed_to_be_running(String type) {
        RecordedActivity run = only(gpx(type, 600, 3));

        assertThat(run.sport()).isEqualTo(Sport.RUNNING);
        assertThat(run.flags()).contains(Flag.SPORT_ASSUMED);
    }

    @Test
    void times_with_an_offset_give_the_zone() {
        RecordedActivity run = only(gpx("running", 600, 3).replaceAll("(T\\d\\d:\\d\\d:\\d\\d)Z", "$1+01:15"));

        assertThat(run.start()).isEqualTo(START.minusSeconds(4500));
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHoursMinutes(1, 15));
        assertThat(run.zoneBasis()).isEqualTo(ZoneBasis.SOURCE_OFFSET);
    }

    @Test
    void a_byte_order_mark_blanks_before_the_declaration_and_prefixes_never_bound_do_no_harm() {
        String xml = gpx("running", 600, 3);

        assertThat(only("\uFEFF" + xml).distanceMetres()).isEqualTo(1800);
        assertThat(only("   \r\n\t " + xml).distanceMetres()).isEqualTo(1800);
        assertThat(only(xml.replace("<gpx ", "<gpx foo:bar=\"1\" ")).distanceMetres())
                .isEqualTo(1800);
    }

    @Test
    void other_encodings_are_read() {
        String xml = gpx("running", 600, 3).replace("UTF-8", "ISO-8859-1").replace("<name>x", "<name>Zürich");
        String twoBytes = gpx("running", 600, 3).replace("UTF-8", "UTF-16");

        assertThat(only(xml.getBytes(StandardCharsets.ISO_8859_1)).distanceMetres())
                .isEqualTo(1800);
        assertThat(only(xml.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1))
                        .distanceMetres())
                .isEqualTo(1800);
        assertThat(only(twoBytes.getBytes(StandardCharsets.UTF_16)).distanceMetres())
                .isEqualTo(1800);
        assertThat(only(twoBytes.getBytes(StandardCharsets.UTF_16LE)).distanceMetres())
                .isEqualTo(1800);
    }

    @Test
    void a_file_broken_half_way_gives_what_was_read_and_says_so() {
        String xml = gpx("running", 1200, 3);

        RecordedActivity cut = only(xml.substring(0, xml.length() / 2));
        RecordedActivity mismatched =
                only(xml.replaceFirst("</extensions></trkpt></trkseg>", "</wrong></trkpt></trkseg>"));

        assertThat(cut.flags()).contains(Flag.FILE_INCOMPLETE);
        assertThat(cut.distanceMetres()).isBetween(1600, 1900);
        assertThat(mismatched.flags()).contains(Flag.FILE_INCOMPLETE);
        assertThat(mismatched.distanceMetres()).isBetween(3500, 3600);
    }

    @Test
    void a_clock_going_back_is_flagged_and_does_not_stretch_the_run() {
        RecordedActivity back = only(gpx("running", 600, 3).replace("06:31:00Z", "06:30:40Z"));
        RecordedActivity never = only(gpx("running", 600, 3).replace("2026-05-04T06:30:00Z", "2001-01-01T00:00:00Z"));

        assertThat(back.flags()).contains(Flag.CLOCK_JUMP);
        assertThat(never.flags()).contains(Flag.CLOCK_JUMP);
        assertThat(never.elapsedSeconds()).isEqualTo(595);
    }

    @Test
    void values_nobody_can_have_count_as_not_measured() {
        RecordedActivity run =
                only(gpx("running", 600, 3).replace(">150<", ">NaN<").replace(">520.0<", ">1e9<"));

        assertThat(run.heartRate()).isNull();
        assertThat(run.ascentMetres()).isNull();
        assertThat(run.gradeAdjustedDistanceMetres()).isNull();
    }

    @Test
    void a_tcx_activity_is_the_sum_of_its_laps() {
        RecordedActivity run = only(tcx(activity("Running", START, 900, 3)));

        assertThat(run.start()).isEqualTo(START);
        assertThat(run.timerSeconds()).isEqualTo(1800);
        assertThat(run.elapsedSeconds()).isEqualTo(1800);
        assertThat(run.distanceMetres()).isEqualTo(5400);
        assertThat(run.heartRate().averageBeatsPerMinute()).isEqualTo(141);
        assertThat(run.dynamics().cadenceStepsPerMinute()).isEqualTo(164.0);
        assertThat(run.device().product()).isEqualTo("Watch");
        assertThat(run.device().serialHash()).doesNotContain("3911118391");
        assertThat(run.flags()).isEmpty();
    }

    @Test
    void several_tcx_activities_are_several_also_inside_a_multi_sport_session() {
        String run = activity("Running", START, 900, 3);
        String ride = activity("Biking", START.plusSeconds(7200), 900, 8);

        assertThat(read(tcx(run + ride)).activities()).hasSize(2);
        assertThat(read(tcx("<MultiSportSession><FirstSport>" + run + "</FirstSport><NextSport>" + ride
                                + "</NextSport></MultiSportSession>"))
                        .activities())
                .extracting(RecordedActivity::sport)
                .containsExactly(Sport.RUNNING, Sport.CYCLING);
    }

    @Test
    void a_tcx_lap_without_a_track_is_a_run_all_the_same() {
        String bare =
                "<Activity Sport=\"Running\"><Id>2026-05-04T06:30:00Z</Id><Lap StartTime=\"2026-05-04T06:30:00Z\">"
                        + "<TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters>"
                        + "<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>"
                        + "<MaximumHeartRateBpm><Value>170</Value></MaximumHeartRateBpm></Lap></Activity>";

        RecordedActivity run = only(tcx(bare));

        assertThat(run.distanceMetres()).isEqualTo(5000);
        assertThat(run.heartRate().averageBeatsPerMinute()).isEqualTo(150);
        assertThat(run.heartRate().maxBeatsPerMinute()).isEqualTo(170);
        assertThat(run.structure()).isNull();
    }

    @Test
    void what_is_no_activity_says_why() {
        assertThat(reason("<gpx><wpt lat=\"1\" lon=\"2\"/></gpx>")).isEqualTo(Reason.NOT_AN_ACTIVITY);
        assertThat(reason(gpx("running", 600, 3).replaceAll("<time>.*?</time>", "")))
                .isEqualTo(Reason.NO_START_TIME);
        assertThat(reason(tcx("").replace("Activities", "Courses"))).isEqualTo(Reason.NOT_AN_ACTIVITY);
        assertThat(reason("<kml/>")).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(reason("<gpx><trk>&broken")).isEqualTo(Reason.MALFORMED_XML);
        assertThat(reason("<<<")).isEqualTo(Reason.MALFORMED_XML);
    }

    @Test
    void elements_nested_without_end_and_points_without_number_are_refused() {
        ReadLimits few = new ReadLimits(1 << 24, 1 << 24, 200, 64, 100, 64);

        assertThat(reason("<gpx>" + "<a>".repeat(100_000))).isEqualTo(Reason.TOO_DEEP);
        assertThat(ActivityFiles.read(bytes(gpx("running", 3600, 3)), few).unreadable())
                .extracting(u -> u.reason())
                .containsExactly(Reason.TOO_MANY_RECORDS);
    }

    private static FileContents read(String xml) {
        return ActivityFiles.read(bytes(xml), ReadLimits.SHIPPED);
    }

    private static RecordedActivity only(String xml) {
        return only(bytes(xml));
    }

    private static RecordedActivity only(byte[] bytes) {
        FileContents contents = ActivityFiles.read(bytes, ReadLimits.SHIPPED);
        assertThat(contents.unreadable()).isEmpty();
        assertThat(contents.activities()).hasSize(1);
        return contents.activities().getFirst();
    }

    private static Reason reason(String xml) {
        FileContents contents = read(xml);
        assertThat(contents.activities()).isEmpty();
        assertThat(contents.unreadable()).hasSize(1);
        return contents.unreadable().getFirst().reason();
    }
}
