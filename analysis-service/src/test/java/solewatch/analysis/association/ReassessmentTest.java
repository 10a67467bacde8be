package solewatch.analysis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.contrast.Verdict;
import solewatch.events.RunRecorded;

/** What changed since an earlier day (SR-49). */
@NullUnmarked
class ReassessmentTest {

    private static final Rules RULES = Rules.standard();
    private final ARunner runner = aRunner();
    private int next = 1;

    @Test
    void a_reassessment_tells_what_changed_in_fourteen_days() {
        runs(4, 6, Noted.shoe("a"));
        runs(2, 6, Noted.shoe("b"));
        int before = next;
        next += 14;
        runs(6, 6, Noted.shoe("a"));
        runs(0, 6, Noted.shoe("b"));

        Reassessment reassessment = Associations.of(runner.history(), RULES, day(before + 30))
                .comparedWith(Associations.of(runner.history(), RULES, day(before)));

        Reassessment.Change shoe = reassessment.changes().getFirst();
        assertThat(shoe.factor()).isEqualTo(Circumstance.SHOE);
        assertThat(shoe.before()).isEqualTo(Verdict.NO_SIGN);
        assertThat(shoe.now()).isEqualTo(Verdict.CLEAR);
        assertThat(shoe.verdictChanged()).isTrue();
        assertThat(shoe.delta()).isCloseTo(8 / 12.0 - 4 / 12.0, within(1e-9));
        assertThat(reassessment.changedVerdicts()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void what_is_compared_for_the_first_time_has_no_verdict_before() {
        runner.ran(20).noting(Noted.drank(true)).free();

        Reassessment reassessment = Associations.reassessed(runner.history(), RULES, day(20));

        assertThat(reassessment.before()).isEqualTo(day(6));
        assertThat(reassessment.changes()).allSatisfy(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.verdictChanged()).isTrue();
            assertThat(change.delta()).isNull();
        });
    }

    @Test
    void what_is_no_longer_compared_has_no_verdict_now() {
        runner.ran(1).noting(Noted.drank(true)).free().ran(80).free();

        Reassessment reassessment = Associations.reassessed(runner.history(), RULES, day(95));

        Reassessment.Change drank = reassessment.changes().stream()
                .filter(change -> change.factor() == Circumstance.DRANK)
                .findFirst()
                .orElseThrow();
        assertThat(drank.before()).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(drank.now()).isNull();
        assertThat(drank.verdictChanged()).isTrue();
        assertThat(reassessment.changes())
                .extracting(Reassessment.Change::factor)
                .isSorted();
    }

    /** So many runs on days of their own, the first of them symptomatic. */
    private void runs(int symptomatic, int runs, UnaryOperator<RunRecorded> noted) {
        for (int i = 0; i < runs; i++) {
            runner.ran(next++).noting(noted);
            if (i < symptomatic) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
    }
}
