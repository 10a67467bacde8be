package solewatch.analysis.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;

/** How long a run took. */
@NullUnmarked
class RunTest {

    private static Run of(ARecord record) {
        RunRecorded fact = record.fact();
        return new Run(fact.factId(), fact, 20_000, List.of(fact.factId()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3000, 3300, 3600, 3000",
                "-, 3300, 3600, 3300",
                "-, -, 3600, 3600",
                "0, 3300, 3600, 3300",
                "0, 0, 3600, 3600",
                "0, -, 3600, 3600",
                "-, 0, 3600, 3600",
                "0, 0, 0, 0",
                "0, -, -, 0",
                "-, -, 0, 0",
                "-, -, -, -",
                "3000, 3300, 100000, 3000",
                "-, 86399, 100000, 86399",
                "-, 86400, 100000, -",
                "90000, 90000, 100000, -",
                "90000, 80000, 100000, 80000",
                "0, 0, 100000, -",
                "-, -, 2332800, -",
            })
    void it_took_what_is_known_best_and_nothing_when_nothing_is_plausible(
            Integer moving, Integer timer, Integer elapsed, Integer expected) {
        ARecord record = ARecord.by("watch").moving(moving).timer(timer).lasting(elapsed);

        Run run = of(record);

        assertThat(run.seconds()).isEqualTo(expected);
    }

    @Test
    void a_watch_that_was_not_stopped_says_nothing_of_the_end() {
        ARecord record = ARecord.by("watch").lasting(50_000).flagged(Flag.NOT_STOPPED);

        assertThat(of(record).seconds()).isNull();
        assertThat(of(record).spanSeconds()).isNull();
        assertThat(of(record.timer(3_000)).spanSeconds()).isEqualTo(3_000);
    }

    @Test
    void from_start_to_end_pauses_are_included() {
        Run run = of(ARecord.by("watch").moving(3_000).timer(3_300).lasting(3_600));

        assertThat(run.spanSeconds()).isEqualTo(3_600);
    }
}
