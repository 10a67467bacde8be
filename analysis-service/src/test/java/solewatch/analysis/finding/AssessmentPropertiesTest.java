package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.Stories;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.events.Fact;

/** What holds for every story. */
@NullUnmarked
class AssessmentPropertiesTest {

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Stories.days();
    }

    private static Assessment assess(ARunner runner, List<StoredFact> facts, int day) {
        return Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), ARunner.day(day));
    }

    @Property(tries = 150)
    void any_order_repetition_edit_and_withdrawal_converge(@ForAll("stories") List<Integer> days, @ForAll long seed) {
        ARunner runner = Stories.told(days);
        Random random = new Random(seed);
        List<StoredFact> last = new ArrayList<>();
        List<StoredFact> everything = new ArrayList<>();
        for (Fact fact : runner.facts()) {
            StoredFact stored = revised(ARunner.stored(fact), 5);
            StoredFact newest = random.nextInt(5) == 0 ? withdrawn(stored, 6) : stored;
            last.add(newest);
            everything.add(newest);
            everything.add(stored);
            everything.add(withdrawn(stored, 3));
            everything.add(revised(ARunner.stored(fact), 1));
        }
        Assessment expected = assess(runner, last, days.size() + 3);

        for (int times = 0; times < 3; times++) {
            Collections.shuffle(everything, random);
            assertThat(assess(runner, everything, days.size() + 3)).isEqualTo(expected);
        }
    }

    @Property(tries = 150)
    void facts_that_are_not_yet_due_change_nothing(@ForAll("stories") List<Integer> days) {
        int half = Math.max(1, days.size() / 2);
        Assessment early = Stories.told(days.subList(0, half)).assessedOn(half);

        assertThat(Stories.told(days).assessedOn(half).episodes()).isEqualTo(early.episodes());
    }

    @Property(tries = 100)
    void withdrawing_everything_leaves_nothing(@ForAll("stories") List<Integer> days, @ForAll long seed) {
        ARunner runner = Stories.told(days);
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        runner.stored().forEach(fact -> facts.add(withdrawn(fact, 9)));
        Collections.shuffle(facts, new Random(seed));

        Assessment nothing = assess(runner, facts, days.size());

        assertThat(nothing).isEqualTo(assess(runner, List.of(), days.size()));
        assertThat(nothing.episodes()).isEmpty();
        assertThat(nothing.conclusions()).isEmpty();
    }

    @Property(tries = 200)
    void an_unanswered_run_never_ends_an_episode(@ForAll("stories") List<Integer> days, @ForAll int on) {
        int today = days.size();
        int day = 1 + Math.floorMod(on, today);
        List<EpisodeHistory> before = Stories.told(days).assessedOn(today).episodes();
        ARunner more = Stories.told(days);
        more.with(more.run("phone", "extra", ARunner.at(day, 18), 5_000, 1_800));

        List<EpisodeHistory> after = more.assessedOn(today).episodes();

        for (int i = 0; i < before.size(); i++) {
            Episode was = before.get(i).latest();
            Episode is = after.get(i).latest();
            // More distance can keep E4 from escalating, and what was never escalated may resolve sooner.
            if (was.open() && was.peak() == is.peak()) {
                assertThat(is.open()).isTrue();
                assertThat(is.state()).isEqualTo(was.state());
            }
        }
    }

    @Property(tries = 200)
    void weeks_of_unanswered_runs_neither_ease_nor_end_an_episode(@ForAll("stories") List<Integer> days) {
        int today = days.size() + 28;
        List<EpisodeHistory> before = Stories.told(days).assessedOn(today).episodes();
        ARunner silent = Stories.told(days);
        for (int day = days.size() + 1; day <= today; day += 2) {
            silent.ran(day);
        }

        List<EpisodeHistory> after = silent.assessedOn(today).episodes();

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Episode was = before.get(i).latest();
            Episode is = after.get(i).latest();
            // As above: what more distance keeps from escalating may resolve sooner.
            if (was.peak() == is.peak()) {
                assertThat(is.state()).isEqualTo(was.state());
                assertThat(is.untested()).isEqualTo(was.untested());
            }
        }
    }

    private static StoredFact revised(StoredFact fact, long revision) {
        return new StoredFact(fact.id(), fact.kind(), revision, fact.digest(), fact.withdrawn(), fact.body());
    }

    private static StoredFact withdrawn(StoredFact fact, long revision) {
        return new StoredFact(fact.id(), fact.kind(), revision, "withdrawn", true, null);
    }
}
