package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRetracted;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.SymptomReported;

/** Facts older than 400 days fall out one by one; that is no correction, and does not keep one from being said. */
@NullUnmarked
class OldEpisodesTest {

    private static final int LOOK_BACK_DAYS = 400;

    private final Announcements told = new Announcements();

    @Test
    void a_sign_taken_back_is_corrected_however_long_ago_the_episode_began() {
        told.look(aRunner().symptomaticOn(3, 1).ran(380).feeling(4, RedFlag.FOOT_DROP), 380);

        List<FindingEvent> events =
                told.look(aRunner().symptomaticOn(3, 1).ran(380).feeling(4), 381);

        assertThat(told.said(events)).contains("retracted ESCALATED v2");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 200, 397})
    void a_basis_that_is_still_looked_at_can_be_taken_back(int later) {
        told.look(aRunner().ran(1).feeling(4, RedFlag.FOOT_DROP), 1);

        assertThat(told.said(told.look(aRunner().ran(1).feeling(4), 1 + later))).contains("retracted ESCALATED v2");
    }

    @Test
    void what_rests_on_facts_that_have_fallen_out_is_not_taken_back() {
        told.look(aRunner().ran(1).feeling(4, RedFlag.FOOT_DROP), 1);

        assertThat(told.look(aRunner(), 400)).isEmpty();
    }

    @Test
    void nothing_is_taken_back_for_what_falls_out() {
        ARunner runner = aRunner();
        for (int on = 1; on <= 430; on++) {
            if (on % 2 == 1) {
                runner.ran(on).feeling(on % 60 == 7 ? 6 : 3);
            }
            if (on % 90 == 50) {
                runner.warned(on, RedFlag.FOOT_DROP);
            }
        }

        for (int on = 8; on <= 430; on += on < 390 ? 6 : 1) {
            assertThat(told.look(lookBack(runner, on), on))
                    .as("day %d", on)
                    .noneMatch(FindingRetracted.class::isInstance);
        }
    }

    @Test
    void nor_are_relapses_whose_former_episode_falls_out() {
        ARunner runner = aRunner();
        for (int round = 0; round < 8; round++) {
            int on = 1 + round * 55;
            runner.symptomaticOn(3, on, on + 2).freeOn(on + 5, on + 7, on + 9);
        }

        for (int on = 8; on <= 430; on += on < 390 ? 6 : 1) {
            assertThat(told.look(lookBack(runner, on), on))
                    .as("day %d", on)
                    .noneMatch(FindingRetracted.class::isInstance);
        }
        assertThat(told.all()).anyMatch(known -> known.finding().relapses() > 0);
    }

    /** What is assessed on a day: facts of that day and of the 400 before. */
    private static Assessment lookBack(ARunner runner, int today) {
        List<StoredFact> kept = runner.stored().stream()
                .filter(fact -> {
                    LocalDate on = switch (fact.body()) {
                        case RunRecorded run -> run.start().day();
                        case SymptomReported report -> report.at().day();
                        default -> day(today);
                    };
                    return !on.isBefore(day(today - LOOK_BACK_DAYS)) && !on.isAfter(day(today));
                })
                .toList();
        return Assessment.of(RunnerHistory.of(runner.id(), kept), Policy.standard(), day(today));
    }
}
