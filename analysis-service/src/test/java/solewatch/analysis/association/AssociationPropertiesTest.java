package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.pattern.ExertionalPattern;
import solewatch.analysis.pattern.OnsetPattern;
import solewatch.analysis.pattern.Told;
import solewatch.events.RunRecorded.Surface;

/** What holds whatever a runner ran, noted and told. */
@NullUnmarked
class AssociationPropertiesTest {

    private static final AssociationPolicy POLICY = AssociationPolicy.standard();
    private static final Rules RULES = Rules.standard();

    @Property(tries = 60)
    void the_order_of_arrival_makes_no_difference(@ForAll("stories") List<Integer> story, @ForAll long seed) {
        ARunner runner = told(story);
        List<StoredFact> shuffled = new ArrayList<>(runner.stored());
        shuffled.addAll(runner.stored());
        Collections.shuffle(shuffled, new Random(seed));
        RunnerHistory history = RunnerHistory.of(runner.id(), shuffled);

        assertThat(Associations.of(history, RULES, day(80)))
                .isEqualTo(Associations.of(runner.history(), RULES, day(80)));
        assertThat(Associations.reassessed(history, RULES, day(60)))
                .isEqualTo(Associations.reassessed(runner.history(), RULES, day(60)));
        assertThat(OnsetPattern.of(history, RULES, day(80)))
                .isEqualTo(OnsetPattern.of(runner.history(), RULES, day(80)));
        assertThat(ExertionalPattern.of(history, RULES, day(80)))
                .isEqualTo(ExertionalPattern.of(runner.history(), RULES, day(80)));
    }

    @Property(tries = 60)
    void every_association_adds_up(@ForAll("stories") List<Integer> story) {
        Associations associations = Associations.of(told(story).history(), RULES, day(80));

        for (Association association : associations.associations()) {
            TwoByTwo counts = association.counts();
            assertThat(counts.with() + counts.without()).isLessThanOrEqualTo(association.known());
            assertThat(association.known()).isBetween(1, association.total());
            assertThat(association.difference() == null).isEqualTo(counts.with() == 0 || counts.without() == 0);
            if (association.similarLength() == null) {
                assertThat(association.verdict()).isEqualTo(counts.verdict(POLICY.certainty()));
            } else {
                Association.SimilarLength similar = association.similarLength();
                assertThat(similar.with()).isLessThanOrEqualTo(counts.with());
                assertThat(similar.without()).isLessThanOrEqualTo(counts.without());
                if (similar.difference() != null) {
                    assertThat(similar.difference())
                            .isBetween(
                                    similar.interval().low(), similar.interval().high());
                    assertThat(similar.widerInterval().low())
                            .isBetween(-1.0, similar.interval().low());
                }
            }
            assertThat(association.sentence()).isNotBlank();
        }
        assertThat(associations.lookedAt())
                .isEqualTo(associations.associations().size());
    }

    @Property(tries = 60)
    void runs_without_the_field_change_its_coverage_and_nothing_else(
            @ForAll("equallyLong") List<Integer> story, @ForAll("equallyLong") List<Integer> more) {
        ARunner runner = told(story);
        List<Association> before = ofShoes(runner);
        int from = story.size() + 1;
        for (int i = 0; i < more.size(); i++) {
            runner.ran(from + i);
            if (more.get(i) % 2 == 0) {
                runner.free();
            } else {
                runner.feeling(4);
            }
        }
        List<Association> after = ofShoes(runner);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Association was = before.get(i);
            Association is = after.get(i);
            assertThat(is.total()).isEqualTo(was.total() + more.size());
            assertThat(is.known()).isEqualTo(was.known());
            assertThat(is.counts()).isEqualTo(was.counts());
            assertThat(is.interval()).isEqualTo(was.interval());
            assertThat(is.verdict()).isEqualTo(was.verdict());
            assertThat(is.sentence()).isEqualTo(was.sentence());
        }
    }

    @Property(tries = 30)
    void facts_of_later_days_are_not_known_yet(@ForAll("stories") List<Integer> story) {
        int today = Math.max(1, story.size() / 2);
        Associations whole = Associations.of(told(story).history(), RULES, day(today));
        Associations soFar = Associations.of(told(story.subList(0, today)).history(), RULES, day(today));

        assertThat(whole).isEqualTo(soFar);
    }

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Arbitraries.integers().between(0, 9_999).list().ofMinSize(2).ofMaxSize(70);
    }

    @Provide
    Arbitrary<List<Integer>> equallyLong() {
        return Arbitraries.integers().between(0, 499).list().ofMinSize(1).ofMaxSize(40);
    }

    private static List<Association> ofShoes(ARunner runner) {
        return Associations.of(runner.history(), RULES, day(85)).associations().stream()
                .filter(association -> association.factor() == Circumstance.SHOE)
                .toList();
    }

    /** Each day is one number: its digits say what was run and noted; below 500 every run is 8 km. */
    private static ARunner told(List<Integer> story) {
        ARunner runner = aRunner();
        for (int i = 0; i < story.size(); i++) {
            int code = story.get(i);
            runner.ran(i + 1, code < 500 ? 8_000 : 4_000 + code);
            if (code % 3 != 0) {
                runner.noting(Noted.shoe(code % 7 < 3 ? "a" : code % 7 < 5 ? "b" : "c"));
            }
            if (code % 5 < 3) {
                runner.noting(Noted.surface(Surface.values()[code % Surface.values().length]));
                runner.noting(Noted.air(code % 35 - 5));
            }
            if (code % 4 == 1) {
                runner.noting(Noted.cadence(160 + code % 20)).with(Noted.slept(runner, i + 1, 5 + code % 5));
            }
            if (code % 6 == 2) {
                runner.feeling(1 + code % 9, 500 + code % 3_000).saying(Told.tight());
            } else if (code % 6 != 5) {
                runner.free();
            }
        }
        return runner;
    }
}
