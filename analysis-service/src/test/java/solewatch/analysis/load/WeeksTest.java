package solewatch.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Weeks that build, weeks that are easier, and weeks of which too little is known. */
@NullUnmarked
class WeeksTest {

    private static final LoadPolicy POLICY = LoadPolicy.standard();
    private static final long UNKNOWN = -1;

    /** In kilometres; a negative one is unknown. */
    private static Weeks weeks(long... kilometres) {
        return new Weeks(
                LongStream.of(kilometres)
                        .map(week -> week < 0 ? UNKNOWN : week * 1000)
                        .toArray(),
                POLICY);
    }

    private static Weeks metres(long... metres) {
        return new Weeks(metres, POLICY);
    }

    @Test
    void after_a_break_nothing_was_built() {
        Weeks weeks = weeks(30, 30, 30, 30, 0, 0, 0, 0, 0, 0, 5);

        assertThat(weeks.cutBackDue(10)).isFalse();
        assertThat(weeks.buildingWeeks(10)).isEqualTo(1);
        for (int week = 4; week < 10; week++) {
            assertThat(weeks.isCutBack(week)).as("week %s", week).isTrue();
            assertThat(weeks.buildingWeeks(week)).isZero();
        }
    }

    @Test
    void weeks_of_nothing_build_nothing_at_the_very_beginning_either() {
        Weeks weeks = weeks(0, 0, 0, 5);

        assertThat(weeks.cutBackDue(3)).isFalse();
        assertThat(weeks.buildingWeeks(3)).isEqualTo(1);
    }

    @Test
    void a_week_that_is_easy_against_what_is_known_is_easy_whatever_the_unknown_one_was() {
        Weeks weeks = weeks(30, 33, 36, UNKNOWN, 28, 31, 34, 36);

        assertThat(weeks.isCutBack(4)).isTrue();
        assertThat(weeks.cutBackDue(7)).isFalse();
    }

    @Test
    void whether_a_week_is_easy_is_unknown_when_the_unknown_one_decides_it() {
        Weeks weeks = weeks(30, 33, 36, UNKNOWN, 30, 31, 34, 36);

        assertThat(weeks.isCutBack(3)).isNull();
        assertThat(weeks.isCutBack(4)).isNull();
        assertThat(weeks.buildingWeeks(7)).isNull();
        assertThat(weeks.isCutBack(7)).isFalse();
    }

    @Test
    void building_weeks_are_known_again_after_a_week_that_is_surely_easy() {
        Weeks weeks = weeks(30, 33, 36, UNKNOWN, 30, 31, 20, 30, 33);

        assertThat(weeks.buildingWeeks(8)).isEqualTo(2);
    }

    @Test
    void a_cut_back_is_due_after_enough_known_weeks_that_build_although_an_older_one_is_unknown() {
        Weeks weeks = weeks(UNKNOWN, 30, 31, 32, 33, 35, 37, 39);

        assertThat(weeks.buildingWeeks(7)).isNull();
        assertThat(weeks.cutBackDue(7)).isTrue();
    }

    @Test
    void who_builds_by_three_percent_a_week_for_forty_weeks_is_told() {
        long[] metres = new long[40];
        for (int week = 0; week < metres.length; week++) {
            metres[week] = Math.round(30_000 * Math.pow(1.03, week));
        }
        Weeks weeks = metres(metres);

        for (int week = 0; week < metres.length; week++) {
            assertThat(weeks.cutBackDue(week)).as("week %s", week + 1).isEqualTo(week >= 4);
        }
    }

    @Test
    void who_built_and_then_stays_about_there_is_told_no_more() {
        Random random = new Random(41);
        long[] metres = new long[40];
        for (int week = 0; week < metres.length; week++) {
            metres[week] = week < 5 ? 30_000 + 3_000L * week : 42_000 + random.nextInt(1_500);
        }
        Weeks weeks = metres(metres);

        assertThat(weeks.cutBackDue(4)).isTrue();
        for (int week = 8; week < metres.length; week++) {
            assertThat(weeks.cutBackDue(week)).as("week %s", week + 1).isFalse();
        }
    }

    @Test
    void a_week_of_exactly_eighty_percent_is_easy_and_one_metre_more_is_not() {
        assertThat(metres(30_000, 30_000, 30_000, 24_000).isCutBack(3)).isTrue();
        assertThat(metres(30_000, 30_000, 30_000, 24_001).isCutBack(3)).isFalse();
    }

    @Test
    void a_second_week_is_easy_against_the_first() {
        assertThat(metres(30_000, 24_000).isCutBack(1)).isTrue();
        assertThat(metres(30_000).isCutBack(0)).isFalse();
    }

    @Test
    void exactly_ten_percent_beyond_the_first_building_week_is_not_enough() {
        assertThat(metres(30_000, 31_000, 32_000, 33_000).cutBackDue(3)).isFalse();
        assertThat(metres(30_000, 31_000, 32_000, 33_001).cutBackDue(3)).isTrue();
    }

    @Test
    void no_week_at_all_says_nothing() {
        assertThat(metres().buildingWeeks(-1)).isNull();
        assertThat(metres().cutBackDue(-1)).isFalse();
    }

    @Test
    void progression_needs_a_reference_of_ten_kilometres() {
        assertThat(metres(10_000, 10_000, 10_000, 10_000, 11_000).progressionPercent(4))
                .isEqualTo(10.0);
        assertThat(metres(9_999, 9_999, 9_999, 9_999, 11_000).progressionPercent(4))
                .isNull();
        assertThat(metres(9_999, 9_999, 9_999, 9_999, 11_000).progressionHidden(4))
                .isEqualTo(Ratio.Hidden.TOO_LITTLE_RUNNING);
    }
}
