package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.Side;
import solewatch.events.SymptomReported;

/** The severity 24 hours after a run decides whether it was still there then (P3). */
@NullUnmarked
class NextDayAnswerTest {

    @ParameterizedTest
    @CsvSource({"1, PERSISTENT", "0, RECURRING", ", RECURRING"})
    void twice_still_there_the_next_day_is_persistent(Integer nextDay, EpisodeState state) {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 4}) {
            runner.ran(day).with(report(runner, day, nextDay));
        }

        List<EpisodeHistory> episodes =
                Numbness.of(runner.history(), NumbnessPolicy.standard(), day(4)).episodes();

        assertThat(episodes)
                .singleElement()
                .satisfies(place -> assertThat(place.episodes().get(0).state()).isEqualTo(state));
    }

    private static SymptomReported report(ARunner runner, int day, Integer nextDay) {
        return new SymptomReported(
                runner.id(),
                new Provenance("app", "next-day-" + day, 1),
                at(day + 1, 12),
                runner.linkToLatestRun(),
                SymptomReported.Context.DURING_RUN,
                3,
                List.of(area(Side.LEFT, FootZone.FOREFOOT)),
                Set.of(),
                null,
                null,
                null,
                null,
                nextDay,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }
}
