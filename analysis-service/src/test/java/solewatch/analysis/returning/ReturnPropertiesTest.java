package solewatch.analysis.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.plan.Plan;
import solewatch.analysis.plan.PlanPolicy;
import solewatch.analysis.returning.ReturnPlan.Move;
import solewatch.analysis.returning.ReturnPlan.Move.Kind;

/** What holds of the graded return whatever happens. */
@NullUnmarked
class ReturnPropertiesTest {

    /** A day of a story; during and nextDay may be unanswered (-1). */
    record Day(int gap, int level, int during, int nextDay, boolean runKnown, int special) {}

    private static final int WARNED = 0;
    private static final int SEEN = 1;
    private static final int HELD = 2;

    @Property(tries = 150)
    void the_level_rises_by_one_at_most_never_beyond_ten_and_only_with_the_answers_it_needs(
            @ForAll("stories") List<Day> story) {
        Returning runner = told(story, true);
        ReturnPlan plan = runner.on(lastDay(story));

        int level = 0;
        for (Move move : plan.moves()) {
            assertThat(move.fromLevel()).isEqualTo(level);
            level = move.toLevel();
            assertThat(level).isBetween(0, 10);
            assertThat(level - move.fromLevel()).isLessThanOrEqualTo(1);
            if (move.kind() == Kind.ADVANCE || move.kind() == Kind.COMPLETE) {
                assertThat(completeAnswers(plan, move)).hasSize(move.fromLevel() == 0 ? 1 : 3);
            }
        }
        assertThat(plan.level()).isEqualTo(story.isEmpty() ? null : Integer.valueOf(level));
    }

    private static List<ReturnPlan.Session> completeAnswers(ReturnPlan plan, Move move) {
        return plan.sessions().stream()
                .filter(session -> move.facts().contains(session.session()))
                .filter(session -> session.severityDuring() != null && session.severityNextDay() != null)
                .filter(session -> session.severityDuring() <= 2 && session.severityNextDay() == 0)
                .filter(session -> session.run() != null && session.level() == move.fromLevel())
                .toList();
    }

    @Property(tries = 100)
    void with_no_answer_of_the_next_day_nothing_ever_rises(@ForAll("stories") List<Day> story) {
        ReturnPlan plan = told(story, false).on(lastDay(story));

        assertThat(plan.moves()).extracting(Move::kind).doesNotContain(Kind.ADVANCE, Kind.COMPLETE);
        assertThat(plan.level() == null || plan.level() == 0).isTrue();
    }

    @Property(tries = 100)
    void any_order_and_repetition_of_arrival_ends_in_the_same_plan(
            @ForAll("stories") List<Day> story, @ForAll long seed) {
        Returning runner = told(story, true);
        List<StoredFact> facts = new ArrayList<>(runner.runner.stored());
        Plan expected = runner.plan(lastDay(story));
        Random random = new Random(seed);
        for (int i = 0; i < 3 && !facts.isEmpty(); i++) {
            facts.add(facts.get(random.nextInt(facts.size())));
        }
        Collections.shuffle(facts, random);

        RunnerHistory shuffled = RunnerHistory.of(runner.runner.id(), facts);
        Assessment assessment = Assessment.of(shuffled, Policy.standard(), day(lastDay(story)));

        assertThat(Plan.of(shuffled, assessment, PlanPolicy.standard(), NumbnessPolicy.standard(), day(lastDay(story))))
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void after_a_sign_nothing_moves_before_a_clinician_has_looked(@ForAll("stories") List<Day> story) {
        ReturnPlan plan = told(story, true).on(lastDay(story));

        boolean stopped = false;
        for (Move move : plan.moves()) {
            assertThat(stopped).isEqualTo(move.kind() == Kind.RESUME);
            stopped = move.kind() == Kind.STOP;
        }
        assertThat(plan.status() == ReturnPlan.Status.STOPPED).isEqualTo(stopped);
    }

    private static Returning told(List<Day> story, boolean nextDays) {
        Returning runner = Returning.returning();
        int today = 0;
        int level = 0;
        for (Day day : story) {
            today += day.gap();
            level = Math.max(0, Math.min(10, day.level() >= 0 ? day.level() : expected(runner, today)));
            Returning session = day.runKnown() ? runner.session(today, level) : runner.sessionWithoutRun(today, level);
            if (day.during() >= 0) {
                session.felt(day.during(), nextDays && day.nextDay() >= 0 ? day.nextDay() : null);
            }
            switch (day.special()) {
                case WARNED -> runner.warned(today);
                case SEEN -> runner.seen(today, null);
                case HELD -> runner.seen(today, day(today + 5));
                default -> {}
            }
        }
        return runner;
    }

    /** What the plan asks for that day, so that stories get far. */
    private static int expected(Returning runner, int today) {
        ReturnState state = new ReturnCourse(runner.runner.history(), ReturnPolicy.standard(), day(today)).state();
        return state == null ? 0 : state.level();
    }

    private static int lastDay(List<Day> story) {
        return 1 + story.stream().mapToInt(Day::gap).sum();
    }

    @Provide
    Arbitrary<List<Day>> stories() {
        Arbitrary<Integer> gap = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(1)),
                net.jqwik.api.Tuple.of(6, Arbitraries.just(2)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(3, 6)));
        Arbitrary<Integer> level = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(-1)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 10)));
        Arbitrary<Integer> during = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(10, Arbitraries.integers().between(0, 2)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(-1, 10)));
        Arbitrary<Integer> nextDay = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(-1, 3)));
        Arbitrary<Boolean> known = Arbitraries.integers().between(1, 12).map(i -> i > 1);
        Arbitrary<Integer> special = Arbitraries.integers().between(0, 30);
        return Combinators.combine(gap, level, during, nextDay, known, special)
                .as(Day::new)
                .list()
                .ofMaxSize(24);
    }
}
