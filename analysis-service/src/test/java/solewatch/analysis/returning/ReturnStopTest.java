package solewatch.analysis.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.returning.Returning.planOf;
import static solewatch.analysis.returning.Returning.returning;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solewatch.analysis.returning.ReturnPlan.Move;
import solewatch.analysis.returning.ReturnPlan.Move.Kind;
import solewatch.analysis.returning.ReturnPlan.Status;
import solewatch.events.RedFlag;

/** A warning sign stops the graded return until a clinician has looked, wherever the runner is in it. */
@NullUnmarked
class ReturnStopTest {

    private static Returning atLevelOne() {
        return returning().calm(0, 1);
    }

    private static void is(ReturnPlan plan, Status status, Integer level, int calm) {
        assertThat(plan.status()).isEqualTo(status);
        assertThat(plan.level()).isEqualTo(level);
        assertThat(plan.calmSessions()).isEqualTo(calm);
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void a_warning_sign_before_the_first_session_stops_it_before_it_begins(RedFlag sign) {
        ReturnPlan plan = planOf(aRunner().ran(1).feeling(2, sign), 2).returnPlan();

        assertThat(plan.status()).isEqualTo(Status.STOPPED);
        assertThat(plan.level()).isNull();
        assertThat(plan.since()).isEqualTo(day(1));
        assertThat(plan.next()).isNull();
        assertThat(plan.why())
                .endsWith("A warning sign was reported on 2026-03-01: no session before a professional has looked.");
    }

    @Test
    void sessions_begun_all_the_same_after_an_unassessed_sign_change_nothing() {
        Returning runner = returning().warned(1).calm(0, 3).calm(1, 5, 7, 9);

        is(runner.on(10), Status.STOPPED, 0, 0);
        assertThat(runner.on(10).sessions()).hasSize(4);
        assertThat(runner.on(10).next()).isNull();
        is(runner.seen(11, null).on(11), Status.UNDER_WAY, 0, 0);
        assertThat(runner.on(11).moves()).extracting(Move::kind).containsExactly(Kind.STOP, Kind.RESUME);
    }

    @Test
    void a_sign_that_a_clinician_looked_at_before_the_first_session_leaves_no_trace() {
        ReturnPlan offered = planOf(
                        aRunner()
                                .symptomaticOn(3, 1, 5, 9)
                                .warned(9, RedFlag.FOOT_DROP)
                                .sawAClinician(10),
                        11)
                .returnPlan();

        assertThat(offered.status()).isEqualTo(Status.OFFERED);
        assertThat(offered.moves()).isEmpty();
    }

    @Test
    void of_several_signs_the_latest_needs_a_clinician_after_it() {
        assertThat(returning()
                        .warned(1)
                        .seen(2, null)
                        .warned(3)
                        .calm(0, 5)
                        .on(6)
                        .status())
                .isEqualTo(Status.STOPPED);
        assertThat(returning()
                        .warned(1)
                        .warned(3)
                        .seen(4, null)
                        .calm(0, 5)
                        .on(6)
                        .status())
                .isEqualTo(Status.UNDER_WAY);
    }

    @Test
    void a_red_flag_stops_it_until_a_clinician_looked_after_it() {
        Returning runner = atLevelOne().calm(1, 3, 5).warned(6).calm(1, 7, 9, 11);

        is(runner.on(12), Status.STOPPED, 1, 0);
        assertThat(runner.on(12).next()).isNull();
        assertThat(runner.on(12).since()).isEqualTo(day(6));
        runner.seen(13, null);
        is(runner.on(13), Status.UNDER_WAY, 1, 0);
        assertThat(runner.on(13).moves()).extracting(Move::kind).containsExactly(Kind.ADVANCE, Kind.STOP, Kind.RESUME);
    }

    @Test
    void a_clinician_who_looked_before_the_red_flag_does_not_lift_the_stop() {
        assertThat(atLevelOne().seen(4, null).warned(6).on(20).status()).isEqualTo(Status.STOPPED);
        assertThat(atLevelOne().seen(6, null).warned(6).on(20).status()).isEqualTo(Status.STOPPED);
        assertThat(atLevelOne().warned(6).seen(7, null).warned(8).on(20).status())
                .isEqualTo(Status.STOPPED);
    }

    @Test
    void a_sign_a_clinician_looked_at_before_the_first_session_does_not_stop_it() {
        assertThat(returning().warned(1).seen(2, null).calm(0, 3).on(4).status())
                .isEqualTo(Status.UNDER_WAY);
    }
}
