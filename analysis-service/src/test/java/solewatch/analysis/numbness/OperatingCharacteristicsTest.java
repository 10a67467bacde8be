package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;

/**
 * How often the rules speak: 150 runners, 26 weeks, 4 runs a week, 80 % answered, severity 2 to 4, symptoms with
 * probability p per run, independent, here with runs of 5 to 15 km. Guards against a rule change that quietly tells coaches more.
 */
@NullUnmarked
class OperatingCharacteristicsTest {

    private static final int RUNNERS = 150;
    private static final int[] WEEK = {1, 3, 5, 7};

    @ParameterizedTest
    @CsvSource({
        ".02, .44, .00, .00",
        ".05, .85, .03, .00",
        ".10, 1, .21, .03",
        ".20, 1, .88, .33",
        ".30, 1, .99, .75",
        ".50, 1, 1, .99",
        ".90, 1, 1, 1"
    })
    void the_rules_speak_about_as_often_as_published(double p, double recurring, double persistent, double escalated) {
        Random random = new Random(20261);
        int[] reached = new int[EpisodeState.values().length];
        for (int i = 0; i < RUNNERS; i++) {
            EpisodeState peak = peak(random, p);
            for (int state = 0; state <= peak.ordinal(); state++) {
                reached[state]++;
            }
        }

        assertThat(share(reached, EpisodeState.RECURRING)).isCloseTo(recurring, within(.10));
        assertThat(share(reached, EpisodeState.PERSISTENT)).isCloseTo(persistent, within(.08));
        assertThat(share(reached, EpisodeState.ESCALATED)).isCloseTo(escalated, within(.10));
    }

    private static double share(int[] reached, EpisodeState state) {
        return (double) reached[state.ordinal()] / RUNNERS;
    }

    private static EpisodeState peak(Random random, double p) {
        ARunner runner = aRunner();
        for (int week = 0; week < 26; week++) {
            for (int weekday : WEEK) {
                runner.ran(week * 7 + weekday, 5_000 + 1_000 * random.nextInt(11));
                boolean symptomatic = random.nextDouble() < p;
                int severity = 2 + random.nextInt(3);
                if (random.nextDouble() < .8) {
                    if (symptomatic) {
                        runner.feeling(severity);
                    } else {
                        runner.free();
                    }
                }
            }
        }
        return Numbness.of(runner.history(), NumbnessPolicy.standard(), day(182)).episodes().stream()
                .flatMap(place -> place.episodes().stream())
                .map(Episode::peak)
                .max(Enum::compareTo)
                .orElse(EpisodeState.NONE);
    }
}
