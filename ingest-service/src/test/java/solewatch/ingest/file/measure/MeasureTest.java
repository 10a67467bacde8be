package solewatch.ingest.file.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Series;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "-0.20,0.5000",
        "-0.10,0.5977",
        "-0.05,0.7628",
        "0,1",
        "0.05,1.3014",
        "0.10,1.6578",
        "0.15,2.0603",
        "0.20,2.5019"
    })
    void the_cost_of_a_grade_is_minettis(double grade, double factor) {
        assertThat(Climb.costOfGrade(grade)).isCloseTo(factor, within(0.0001));
    }

    @Test
    void a_grade_steeper_than_was_ever_measured_costs_no_more() {
        assertThat(Climb.costOfGrade(3)).isEqualTo(Climb.costOfGrade(0.45));
        assertThat(Climb.costOfGrade(-3)).isEqualTo(Climb.costOfGrade(-0.45));
    }

    @Test
    void a_steady_climb_of_ten_percent_is_harder_by_its_factor() {
        Series series = series(1200, second -> second * 2.5);
        Series climbing = new Series();
        for (int row = 0; row < series.size(); row++) {
            climbing.add(series.atMillis(row));
            climbing.put(Column.DISTANCE_METRES, series.get(Column.DISTANCE_METRES, row));
            climbing.put(Column.ALTITUDE_METRES, 500 + row * 0.25);
        }

        Climb climb = Climb.of(climbing, Progress.of(climbing));

        assertThat(climb.costFactor()).isCloseTo(1.6578, within(0.001));
        assertThat(climb.ascentMetres()).isCloseTo(300, within(3.0));
        assertThat(climb.descentMetres()).isZero();
    }

    @Test
    void noise_of_a_metre_is_no_climb() {
        Series series = series(600, second -> second * 3.0);
        Series noisy = new Series();
        for (int row = 0; row < series.size(); row++) {
            noisy.add(series.atMillis(row));
            noisy.put(Column.DISTANCE_METRES, series.get(Column.DISTANCE_METRES, row));
            noisy.put(Column.ALTITUDE_METRES, 500 + row % 2);
        }

        assertThat(Climb.of(noisy, Progress.of(noisy)).ascentMetres()).isZero();
    }

    @Test
    void one_degree_of_latitude_is_111_kilometres() {
        assertThat(Progress.haversine(47, 11, 48, 11)).isCloseTo(111_195, within(1.0));
        assertThat(Progress.haversine(0, 179.5, 0, -179.5)).isCloseTo(111_195, within(1.0));
    }

    @Test
    void half_a_minute_below_two_metres_a_second_is_a_walk_break_and_twenty_seconds_are_not() {
        Series series =
                series(1500, second -> walked(second, 300, 345) + walked(second, 600, 620) + walked(second, 900, 1200));

        assertThat(Pace.of(series, Progress.of(series)).walkBreaks()).isEqualTo(2);
    }

    @Test
    void a_pause_of_the_watch_is_no_walk_break() {
        Series series = new Series();
        for (int second = 0; second < 600; second++) {
            series.add(second * 1000L + (second >= 300 ? 120_000 : 0));
            series.put(Column.DISTANCE_METRES, second * 3.0);
        }

        Pace pace = Pace.of(series, Progress.of(series));

        assertThat(pace.walkBreaks()).isZero();
        assertThat(pace.movingSeconds()).isCloseTo(598, within(2.0));
    }

    @Test
    void a_slow_first_ten_minutes_is_easing_in_and_a_short_run_cannot_tell() {
        Series eased = series(2400, second -> second < 600 ? second * 2.6 : 1560 + (second - 600) * 3.2);
        Series fast = series(2400, second -> second < 600 ? second * 3.6 : 2160 + (second - 600) * 3.0);
        Series brief = series(900, second -> second * 3.0);

        assertThat(Pace.of(eased, Progress.of(eased)).easedIn()).isTrue();
        assertThat(Pace.of(fast, Progress.of(fast)).easedIn()).isFalse();
        assertThat(Pace.of(brief, Progress.of(brief)).easedIn()).isNull();
    }

    /** Metres covered by now: 3 m/s, but 1 m/s from one second to another. A third of each is returned per call. */
    private static double walked(int second, int from, int to) {
        int slow = Math.clamp(second - from, 0, to - from);
        return second - slow * 2.0;
    }

    private static Series series(int seconds, IntToDoubleFunction metres) {
        Series series = new Series();
        for (int second = 0; second <= seconds; second++) {
            series.add(second * 1000L);
            series.put(Column.DISTANCE_METRES, metres.applyAsDouble(second));
        }
        return series;
    }
}
