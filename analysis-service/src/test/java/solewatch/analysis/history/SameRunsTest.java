package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.history.ARecord.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.ZonedMoment.ZoneBasis;

/** Which records are one run, and which of them stands for it. */
@NullUnmarked
class SameRunsTest {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private static ARecord warmUp() {
        return ARecord.by("watch")
                .id("warm-up")
                .at("08:00")
                .lasting(20 * MINUTE)
                .metres(3_000)
                .heart(120);
    }

    private static ARecord race() {
        return ARecord.by("watch")
                .id("race")
                .at("08:35")
                .lasting(45 * MINUTE)
                .metres(10_000)
                .heart(170);
    }

    private static ARecord coolDown() {
        return ARecord.by("watch")
                .id("cool-down")
                .at("09:35")
                .lasting(15 * MINUTE)
                .metres(2_000)
                .heart(130);
    }

    private static List<Integer> distances(RunnerHistory history) {
        return history.runs().stream().map(Run::distanceMetres).toList();
    }

    private static Integer number(String metres) {
        return metres == null ? null : Integer.valueOf(metres.replace("_", ""));
    }

    private static int runs(ARecord... records) {
        return history(records).activities().size();
    }

    @Test
    void warm_up_race_and_cool_down_stay_three_runs_beside_a_phone_that_recorded_all_of_it() {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(2 * HOUR).metres(15_200);

        RunnerHistory history = history(phone, warmUp(), race(), coolDown());

        assertThat(distances(history)).containsExactly(3_000, 10_000, 2_000);
        assertThat(history.runs().get(1).records())
                .as("the phone's record is kept with the run it shares most time with")
                .containsExactlyInAnyOrder(phone.fact().factId(), race().fact().factId());
    }

    @Test
    void they_stay_three_also_when_the_phone_says_more_than_the_watch() {
        ARecord phone = ARecord.by("phone")
                .at("08:00")
                .lasting(2 * HOUR)
                .timer(2 * HOUR)
                .moving(85 * MINUTE)
                .metres(15_200)
                .heart(140)
                .in("blue");

        assertThat(distances(history(phone, warmUp(), race(), coolDown()))).containsExactly(3_000, 10_000, 2_000);
    }

    @Test
    void what_a_record_over_several_runs_measured_is_not_put_down_to_one_of_them() {
        ARecord phone = ARecord.by("phone")
                .at("08:00")
                .lasting(2 * HOUR)
                .metres(15_200)
                .rated(4)
                .in("blue");

        Run race = history(phone, warmUp(), race(), coolDown()).runs().get(1);

        assertThat(race.fact()).isEqualTo(race().fact());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "18_500", "26_000", "60_000"})
    void a_watch_left_running_all_day_gives_way_to_the_runs_of_morning_and_evening(String metres) {
        ARecord left = ARecord.by("watch")
                .at("07:00")
                .lasting(15 * HOUR)
                .metres(number(metres))
                .heart(80);
        ARecord morning = ARecord.by("phone").id("m").at("07:00").lasting(HOUR).metres(10_000);
        ARecord evening =
                ARecord.by("phone").id("e").at("19:00").lasting(50 * MINUTE).metres(8_000);

        RunnerHistory history = history(left, morning, evening);

        assertThat(distances(history)).containsExactly(10_000, 8_000);
        assertThat(history.runs()).extracting(Run::seconds).containsExactly(HOUR, 50 * MINUTE);
    }

    @Test
    void a_run_recorded_as_a_whole_stands_for_what_is_left_of_a_broken_recording() {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(2 * HOUR).metres(20_000);
        ARecord first = ARecord.by("watch")
                .id("1")
                .at("08:05")
                .lasting(5 * MINUTE)
                .metres(900)
                .heart(150);
        ARecord second = ARecord.by("watch")
                .id("2")
                .at("09:10")
                .lasting(6 * MINUTE)
                .metres(1_000)
                .heart(150);

        RunnerHistory history = history(first, second, phone);

        assertThat(distances(history)).containsExactly(20_000);
        assertThat(history.runs().get(0).records()).hasSize(3);
        assertThat(history.runs().get(0).fact().heartRate())
                .as("eleven minutes say nothing of two hours")
                .isNull();
    }

    @Test
    void a_watch_whose_battery_died_does_not_stand_for_the_whole_run() {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(2 * HOUR).metres(20_000);
        ARecord watch = ARecord.by("watch")
                .at("08:00")
                .lasting(20 * MINUTE)
                .metres(3_300)
                .heart(150);

        assertThat(distances(history(watch, phone))).containsExactly(20_000);
    }

    @ParameterizedTest
    @CsvSource({"16_000, 10_000", "11_500, 10_000", "14_000, 14_000"})
    void a_phone_that_was_driven_or_walked_home_does_not_stand_for_the_run_and_one_that_ran_on_does(
            String metres, String expected) {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(80 * MINUTE).metres(number(metres));
        ARecord watch =
                ARecord.by("watch").at("08:00").lasting(HOUR).metres(10_000).heart(150);

        assertThat(distances(history(watch, phone))).containsExactly(number(expected));
    }

    @Test
    void parts_of_unknown_distance_take_nothing_away() {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(2 * HOUR).metres(20_000);
        ARecord first =
                ARecord.by("watch").id("1").at("08:00").lasting(20 * MINUTE).heart(150);
        ARecord second =
                ARecord.by("watch").id("2").at("09:00").lasting(20 * MINUTE).heart(150);

        assertThat(distances(history(first, second, phone))).containsExactly(20_000);
    }

    @Test
    void of_two_copies_of_a_part_one_is_taken_away() {
        ARecord phone = ARecord.by("phone").at("08:00").lasting(2 * HOUR).metres(15_200);
        ARecord copy = ARecord.by("app").at("08:35").lasting(44 * MINUTE).metres(9_900);

        assertThat(distances(history(phone, copy, warmUp(), race(), coolDown())))
                .containsExactly(3_000, 10_000, 2_000);
    }

    @Test
    void what_was_typed_does_not_stand_for_what_was_recorded_however_long_it_is() {
        ARecord typed =
                ARecord.by("app").at("08:00").lasting(2 * HOUR).metres(20_000).typed();
        ARecord watch = ARecord.by("watch").at("08:00").lasting(HOUR).metres(10_000);

        assertThat(distances(history(typed, watch))).containsExactly(10_000);
    }

    @Test
    void no_third_record_makes_two_runs_one() {
        ARecord early = ARecord.by("a").at("08:00").lasting(1_000).metres(3_000).heart(150);
        ARecord between = ARecord.by("b").at("08:03").lasting(1_000).metres(3_000);
        ARecord late = ARecord.by("c").at("08:06").lasting(1_000).metres(3_000).heart(150);

        assertThat(runs(early, late)).isEqualTo(2);
        assertThat(runs(early, between)).isEqualTo(1);
        assertThat(runs(between, late)).isEqualTo(1);
        assertThat(runs(early, between, late)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"07:03:20, 1", "07:03:21, 2"})
    void four_fifths_of_the_shorter_in_common_is_one_run_and_a_second_less_is_two(String start, int runs) {
        ARecord one = ARecord.by("a").at("07:00").lasting(4_000).metres(12_000);
        ARecord longer = ARecord.by("a").at("06:50").lasting(1_600).metres(12_000);
        ARecord two = ARecord.by("b").at(start).lasting(1_000).metres(3_000);

        assertThat(runs(longer, two)).isEqualTo(runs);
        assertThat(runs(one, two)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"07:02:00, 1", "07:02:01, 2"})
    void starts_120_seconds_apart_are_one_run_and_a_second_more_is_two(String start, int runs) {
        assertThat(runs(ARecord.by("a").metres(400), ARecord.by("b").at(start).metres(400)))
                .isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({"10_000, 9_500, 1", "10_000, 9_499, 2", "9_500, 10_000, 1", "0, 0, 1", "0, 1, 2"})
    void distances_within_5_percent_of_the_greater_are_one_run_and_a_metre_more_is_two(
            String one, String two, int runs) {
        ARecord a = ARecord.by("a").metres(number(one));
        ARecord b = ARecord.by("b").at("07:01").metres(number(two));

        assertThat(runs(a, b)).isEqualTo(runs);
    }

    @Test
    void without_time_and_distance_nothing_is_the_same() {
        assertThat(runs(ARecord.by("a"), ARecord.by("b"))).isEqualTo(2);
        assertThat(runs(ARecord.by("a").metres(5_000), ARecord.by("b"))).isEqualTo(2);
        assertThat(runs(
                        ARecord.by("a").lasting(0),
                        ARecord.by("b").lasting(HOUR).metres(5_000)))
                .isEqualTo(2);
    }

    @Test
    void two_repeats_of_one_source_are_two_although_another_source_would_be_the_same() {
        ARecord first = ARecord.by("watch").id("1").lasting(90).metres(400);
        ARecord second = ARecord.by("watch").id("2").at("07:01:55").lasting(90).metres(400);
        ARecord other = ARecord.by("phone").at("07:01:55").lasting(90).metres(400);

        assertThat(runs(first, second)).isEqualTo(2);
        assertThat(runs(first, other)).isEqualTo(1);
    }

    @Test
    void repeats_recorded_by_two_sources_are_each_counted_once() {
        RunnerHistory history = history(
                ARecord.by("watch").id("1").lasting(90).metres(400),
                ARecord.by("watch").id("2").at("07:01:55").lasting(90).metres(400),
                ARecord.by("phone").id("1").at("07:00:02").lasting(90).metres(405),
                ARecord.by("phone").id("2").at("07:01:57").lasting(90).metres(405));

        assertThat(history.runs()).extracting(run -> run.records().size()).containsExactly(2, 2);
    }

    @Test
    void one_source_may_send_one_run_twice() {
        ARecord first = ARecord.by("files").id("1").lasting(HOUR).metres(10_000);
        ARecord again = ARecord.by("files").id("2").lasting(HOUR).metres(10_000);
        ARecord typedTwice = ARecord.by("app").id("1").metres(10_000);
        ARecord typedAgain = ARecord.by("app").id("2").metres(10_000);

        assertThat(runs(first, again)).isEqualTo(1);
        assertThat(runs(typedTwice, typedAgain)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, TRAIL_RUNNING, 1",
        "TREADMILL_RUNNING, VIRTUAL_RUNNING, 1",
        "WALKING, HIKING, 1",
        "WALKING, RUNNING, 2",
        "OTHER, OTHER, 1",
        "OTHER, STRENGTH, 2",
        "OTHER, WALKING, 2",
        "CYCLING, RUNNING, 2"
    })
    void only_activities_of_one_family_of_sports_are_the_same(Sport one, Sport two, int activities) {
        ARecord a = ARecord.by("a").sport(one).lasting(HOUR).metres(9_000);
        ARecord b = ARecord.by("b").sport(two).lasting(HOUR).metres(9_000);

        assertThat(runs(a, b)).isEqualTo(activities);
    }

    @ParameterizedTest
    @EnumSource(Sport.class)
    void a_sport_that_was_only_assumed_is_whatever_the_other_record_says(Sport sport) {
        ARecord typeless = ARecord.by("files")
                .lasting(HOUR)
                .timer(HOUR)
                .moving(HOUR)
                .metres(25_000)
                .heart(140)
                .flagged(Flag.SPORT_ASSUMED);
        ARecord named = ARecord.by("watch").sport(sport).lasting(HOUR);

        RunnerHistory history = history(typeless, named);

        assertThat(history.activities()).hasSize(1);
        assertThat(history.activities().get(0).id()).isEqualTo(named.fact().factId());
        assertThat(history.activities().get(0).fact().sport()).isEqualTo(sport);
        assertThat(history.activities().get(0).fact().flags()).doesNotContain(Flag.SPORT_ASSUMED);
        assertThat(history.runs()).hasSize(sport.isRunning() ? 1 : 0);
    }

    @Test
    void where_every_sport_was_assumed_it_stays_assumed() {
        ARecord a = ARecord.by("a").lasting(HOUR).metres(9_000).flagged(Flag.SPORT_ASSUMED);
        ARecord b = ARecord.by("b").lasting(HOUR).flagged(Flag.SPORT_ASSUMED);

        assertThat(history(a, b).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.fact().flags()).contains(Flag.SPORT_ASSUMED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Flag.class,
            names = {"FILE_INCOMPLETE", "NOT_STOPPED", "CLOCK_JUMP", "SPEED_IMPLAUSIBLE"})
    void a_doubtful_record_does_not_stand_for_a_whole_one(Flag flag) {
        ARecord cut = ARecord.by("watch")
                .lasting(HOUR)
                .timer(HOUR)
                .metres(9_000)
                .heart(150)
                .flagged(flag);
        ARecord whole = ARecord.by("phone").lasting(HOUR).metres(10_000);

        assertThat(distances(history(cut, whole))).containsExactly(10_000);
    }

    @Test
    void a_recorded_run_stands_for_a_typed_one_of_the_same_fullness() {
        ARecord typed = ARecord.by("a").lasting(HOUR).metres(10_000).rated(3).typed();
        ARecord watch = ARecord.by("b").lasting(HOUR).metres(9_800);

        assertThat(distances(history(typed, watch))).containsExactly(9_800);
    }

    @Test
    void of_two_equally_rich_records_the_longer_stands_and_of_equally_long_ones_the_smaller_id() {
        ARecord shorter = ARecord.by("a").lasting(3_500).metres(9_800);
        ARecord longer = ARecord.by("b").lasting(3_600).metres(10_000);
        ARecord asLong = ARecord.by("c").lasting(3_600).metres(9_900);
        ARecord smaller = longer.fact().factId().compareTo(asLong.fact().factId()) < 0 ? longer : asLong;

        assertThat(history(shorter, longer).runs())
                .extracting(Run::id)
                .containsExactly(longer.fact().factId());
        assertThat(history(longer, asLong).runs())
                .extracting(Run::id)
                .containsExactly(smaller.fact().factId());
        assertThat(history(asLong, longer).runs())
                .extracting(Run::id)
                .containsExactly(smaller.fact().factId());
    }

    @Test
    void a_watch_left_running_for_weeks_swallows_no_other_run() {
        ARecord left =
                ARecord.by("watch").lasting(2_332_800).metres(9_000).heart(90).flagged(Flag.NOT_STOPPED);
        ARecord later = ARecord.by("phone")
                .at(Instant.parse("2026-03-09T07:00:00Z"))
                .lasting(HOUR)
                .metres(8_000);

        assertThat(distances(history(left, later))).containsExactly(9_000, 8_000);
    }

    @Test
    void a_watch_left_running_for_weeks_with_a_plausible_timer_is_the_run_of_that_time() {
        ARecord left =
                ARecord.by("watch").lasting(2_332_800).timer(HOUR).metres(9_000).flagged(Flag.NOT_STOPPED);
        ARecord phone = ARecord.by("phone").at("07:10").lasting(45 * MINUTE).metres(8_000);

        assertThat(runs(left, phone)).isEqualTo(1);
    }

    @Test
    void withdrawing_one_copy_brings_back_the_other() {
        ARecord watch = ARecord.by("watch").lasting(HOUR).metres(10_000).heart(150);
        ARecord phone = ARecord.by("phone").lasting(HOUR).metres(9_800).in("blue");
        StoredFact gone = new StoredFact(watch.fact().factId(), watch.fact().kind(), 1, "w", true, null);

        RunnerHistory history = RunnerHistory.of(ARecord.RUNNER, List.of(gone, watch.stored(), phone.stored()));

        assertThat(history.runs()).isEqualTo(history(phone).runs());
    }

    @Test
    void the_day_is_that_of_the_copy_whose_zone_is_known_best() {
        ARecord rich = ARecord.by("files")
                .at("22:30")
                .lasting(HOUR)
                .metres(10_000)
                .heart(150)
                .zone("Z", ZoneBasis.ASSUMED_UTC);
        ARecord poor = ARecord.by("phone").at("22:31").lasting(HOUR).zone("Asia/Tokyo", ZoneBasis.SOURCE_ZONE);

        Run run = history(rich, poor).runs().get(0);

        assertThat(run.id()).isEqualTo(rich.fact().factId());
        assertThat(run.day()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(run.start()).isEqualTo(rich.fact().start().at());
    }

    @Test
    void the_day_is_the_richest_copys_where_both_know_their_zone_equally_well() {
        ARecord rich = ARecord.by("watch")
                .at("22:59:30")
                .lasting(HOUR)
                .metres(10_000)
                .heart(150)
                .zone("Europe/Oslo", ZoneBasis.SOURCE_ZONE);
        ARecord poor = ARecord.by("phone").at("23:00:30").lasting(HOUR).zone("Europe/Oslo", ZoneBasis.SOURCE_ZONE);

        assertThat(history(poor).runs()).extracting(Run::day).containsExactly(LocalDate.of(2026, 3, 3));
        assertThat(history(rich, poor).runs()).extracting(Run::day).containsExactly(LocalDate.of(2026, 3, 2));
    }
}
