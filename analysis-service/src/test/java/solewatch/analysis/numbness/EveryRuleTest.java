package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.Stories;

/** The made-up stories of the property tests are no use where they do not reach what is to hold for every story. */
@NullUnmarked
class EveryRuleTest {

    private static final int STORIES = 200;

    @Test
    void every_rule_moves_an_episode_in_some_story() {
        Random random = new Random(7);
        Map<Rule, Integer> moves = new EnumMap<>(Rule.class);
        for (int i = 0; i < STORIES; i++) {
            count(Stories.told(days(random, 70, Stories.KINDS)), moves);
            count(Stories.mildlyTold(days(random, 110, Stories.MILD_KINDS)), moves);
        }

        assertThat(moves).containsOnlyKeys(Rule.values());
        assertThat(moves)
                .as("often enough to mean something")
                .allSatisfy((rule, times) -> assertThat(times).as(rule.code()).isGreaterThanOrEqualTo(4));
    }

    private static List<Integer> days(Random random, int count, int kinds) {
        return IntStream.range(0, count).mapToObj(i -> random.nextInt(kinds)).toList();
    }

    private static void count(ARunner runner, Map<Rule, Integer> moves) {
        Numbness.of(runner.history(), NumbnessPolicy.standard(), ARunner.day(110)).episodes().stream()
                .flatMap(place -> place.episodes().stream())
                .flatMap(episode -> episode.transitions().stream())
                .forEach(move -> moves.merge(move.rule(), 1, Integer::sum));
    }
}
