package solewatch.analysis.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.returning.Returning.planOf;
import static solewatch.analysis.returning.Returning.returning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.returning.ReturnPlan.Move;
import solewatch.analysis.returning.ReturnPlan.Move.Kind;
import solewatch.analysis.returning.ReturnPlan.NextSession;
import solewatch.analysis.returning.ReturnPlan.Status;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;

/** The graded return as a runner lives through it. */
@NullUnmarked
class ReturnPlanTest {

    private static Returning atLevelOne() {
        return returning().calm(0, 1);
    }

    private static void is(ReturnPlan plan, Status status, Integer level, int calm) {
        assertThat(plan.status()).isEqualTo(status);
        assertThat(plan.level()).isEqualTo(level);
        assertThat(plan.calmSessions()).isEqualTo(calm);
    }

    @Test
    void it_is_not_offered_without_an_episode_that_persists() {
        assertThat(planOf(aRunner().ran(1).free(), 2).returnPlan().status()).isEqualTo(Status.NOT_OFFERED);
        assertThat(planOf(aRunner().symptomaticOn(3, 1, 5), 5).returnPlan().status())
                .isEqualTo(Status.NOT_OFFERED);
    }

    @Test
    void it_is_offered_when_an_episode_persists_or_eases_and_begins_with_a_walk() {
        ARunner runner = aRunner().symptomaticOn(3, 1, 5, 9);

        ReturnPlan offered = planOf(runner, 9).returnPlan();

        assertThat(offered.status()).isEqualTo(Status.OFFERED);
        assertThat(offered.level()).isNull();
        assertThat(offered.professionalFirst()).isFalse();
        assertThat(offered.next()).isEqualTo(new NextSession(0, day(11), 1, 30, 0, 30, "30 minutes of walking."));
        assertThat(planOf(runner.freeOn(11, 13), 13).returnPlan().status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void when_an_episode_escalated_a_professional_is_to_look_first() {
        ReturnPlan offered = planOf(aRunner().symptomaticOn(8, 1, 3), 3).returnPlan();

        assertThat(offered.status()).isEqualTo(Status.OFFERED);
        assertThat(offered.professionalFirst()).isTrue();
        assertThat(offered.why()).startsWith("Please let a professional look first. ");
    }

    @Test
    void one_calm_walk_leads_to_the_first_level_the_day_after() {
        Returning runner = atLevelOne();

        assertThat(runner.on(1).level()).isZero();
        is(runner.on(2), Status.UNDER_WAY, 1, 0);
        assertThat(runner.on(2).since()).isEqualTo(day(2));
        assertThat(runner.on(2).next().text()).isEqualTo("30 minutes: 3 times 9 minutes walking and 1 minute running.");
    }

    @Test
    void a_walk_that_reached_two_is_not_calm_and_a_run_that_did_is() {
        is(returning().session(1, 0).felt(2, 0).on(3), Status.UNDER_WAY, 0, 0);
        is(returning().session(1, 0).felt(1, 0).on(3), Status.UNDER_WAY, 1, 0);
        is(atLevelOne().session(3, 1).felt(2, 0).on(4), Status.UNDER_WAY, 1, 1);
    }

    @Test
    void three_calm_sessions_with_rest_days_lead_one_level_up() {
        Returning runner = atLevelOne().calm(1, 3, 5);
        is(runner.on(6), Status.UNDER_WAY, 1, 2);

        runner.calm(1, 7);

        is(runner.on(7), Status.UNDER_WAY, 1, 3);
        is(runner.on(8), Status.UNDER_WAY, 2, 0);
        Move move = runner.on(8).moves().getLast();
        assertThat(move.kind()).isEqualTo(Kind.ADVANCE);
        assertThat(move.facts()).hasSize(3);
        assertThat(runner.on(8).why()).startsWith("Level 2 since 2026-03-08: 0 of 3 sessions calm");
    }

    @Test
    void every_level_has_its_minutes() {
        Returning runner = atLevelOne();
        int day = 3;
        for (int level = 1; level <= 10; level++) {
            NextSession next = runner.on(day).next();
            assertThat(next.level()).isEqualTo(level);
            assertThat(next.rounds()).isEqualTo(level < 10 ? 3 : 1);
            assertThat(next.walkMinutes()).isEqualTo(10 - level);
            assertThat(next.runMinutes()).isEqualTo(level < 10 ? level : 30);
            assertThat(next.rounds() * (next.walkMinutes() + next.runMinutes())).isEqualTo(30);
            runner.calm(level, day, day + 2, day + 4);
            day += 6;
        }
        assertThat(runner.on(day).status()).isEqualTo(Status.COMPLETED);
        assertThat(runner.on(day).level()).isEqualTo(10);
        assertThat(runner.on(day).next()).isNull();
    }

    @Test
    void three_to_five_hold_the_level_and_count_anew() {
        for (int severity = 3; severity <= 5; severity++) {
            Returning runner = atLevelOne().calm(1, 3, 5).session(7, 1).felt(severity, 0);

            is(runner.on(8), Status.UNDER_WAY, 1, 0);
            assertThat(runner.on(8).why()).contains("reached " + severity);
        }
    }

    @Test
    void more_than_five_leads_one_level_down() {
        Returning runner = atLevelOne().calm(1, 3, 5, 7).session(9, 2).felt(6, 0);

        is(runner.on(10), Status.UNDER_WAY, 1, 0);
        assertThat(runner.on(10).moves().getLast())
                .extracting(Move::kind, Move::fromLevel, Move::toLevel)
                .containsExactly(Kind.REGRESS, 2, 1);
    }

    @Test
    void whatever_is_still_there_after_24_hours_leads_one_level_down() {
        is(atLevelOne().calm(1, 3, 5, 7).session(9, 2).felt(0, 1).on(10), Status.UNDER_WAY, 1, 0);
        is(atLevelOne().calm(1, 3, 5, 7).session(9, 2).feltForMinutes(2, 1_440).on(10), Status.UNDER_WAY, 1, 0);
    }

    @Test
    void what_was_gone_within_24_hours_is_no_answer_about_the_next_day() {
        ReturnPlan plan = atLevelOne().session(3, 1).feltForMinutes(2, 30).on(5);

        is(plan, Status.UNDER_WAY, 1, 0);
        assertThat(plan.missing()).containsExactly("How the feet felt 24 hours after the session of 2026-03-03.");
    }

    @Test
    void still_present_counts_as_the_next_day_only_when_it_was_said_a_day_later() {
        Returning early = atLevelOne().session(3, 1);
        Returning late = atLevelOne().session(3, 1);

        early.runner.with(stillPresent(early, 3));
        late.runner.with(stillPresent(late, 5));

        assertThat(early.on(6).sessions().getLast().outcome()).isEqualTo(SessionOutcome.UNANSWERED);
        assertThat(late.on(6).sessions().getLast().outcome()).isEqualTo(SessionOutcome.TOO_MUCH);
    }

    private static SymptomReported stillPresent(Returning returning, int day) {
        SymptomReported plain =
                returning.report(day, new SymptomReported.RunLink("watch", "session-run-3"), 1, null, null, Set.of());
        return new SymptomReported(
                plain.runner(),
                plain.provenance(),
                at(day, 20),
                plain.run(),
                Context.AFTER_RUN,
                1,
                plain.areas(),
                Set.of(),
                null,
                null,
                null,
                true,
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    @Test
    void a_missing_24_hour_answer_holds_and_is_named() {
        Returning runner = atLevelOne().calm(1, 3, 5).session(7, 1).felt(0, null);

        is(runner.on(20), Status.UNDER_WAY, 1, 2);
        assertThat(runner.on(20).missing())
                .containsExactly("How the feet felt 24 hours after the session of 2026-03-07.");
        assertThat(runner.on(20).why()).contains("not answered for in full");
    }

    @Test
    void the_answer_that_comes_later_is_taken_from_then_on() {
        Returning runner = atLevelOne().calm(1, 3, 5).session(7, 1).felt(0, null);
        runner.runner.with(
                runner.report(9, new SymptomReported.RunLink("watch", "session-run-7"), 0, 0, null, Set.of()));

        is(runner.on(8), Status.UNDER_WAY, 1, 2);
        is(runner.on(9), Status.UNDER_WAY, 2, 0);
    }

    @Test
    void a_session_nobody_answered_for_holds() {
        Returning runner = atLevelOne().session(3, 1);

        is(runner.on(20), Status.UNDER_WAY, 1, 0);
        assertThat(runner.on(20).missing()).hasSize(2);
    }

    @Test
    void a_session_whose_run_is_not_known_yet_holds_unless_it_was_too_much() {
        ReturnPlan waiting = atLevelOne().sessionWithoutRun(3, 1).felt(0, 0).on(5);
        ReturnPlan strong = atLevelOne().sessionWithoutRun(3, 1).felt(6, 0).on(5);

        is(waiting, Status.UNDER_WAY, 1, 0);
        assertThat(waiting.missing()).containsExactly("The run of the session of 2026-03-03.");
        is(strong, Status.UNDER_WAY, 0, 0);
    }

    @Test
    void a_session_without_a_rest_day_before_it_does_not_count() {
        is(atLevelOne().calm(1, 3, 4, 6).on(7), Status.UNDER_WAY, 1, 2);
        Returning ranBetween = atLevelOne().calm(1, 3);
        ranBetween.runner.ran(4);
        is(ranBetween.calm(1, 5).on(6), Status.UNDER_WAY, 1, 1);
        is(atLevelOne().calm(1, 3, 3, 3).on(4), Status.UNDER_WAY, 1, 1);
    }

    @Test
    void a_session_of_another_level_does_not_count_and_can_be_too_much() {
        is(atLevelOne().calm(5, 3, 5, 7).on(8), Status.UNDER_WAY, 1, 0);
        is(atLevelOne().session(3, 5).felt(7, 0).on(4), Status.UNDER_WAY, 0, 0);
    }

    @Test
    void the_next_session_waits_for_a_rest_day() {
        Returning runner = atLevelOne().calm(1, 3);

        assertThat(runner.on(3).next().from()).isEqualTo(day(5));
        assertThat(runner.on(4).next().from()).isEqualTo(day(5));
        assertThat(runner.on(9).next().from()).isEqualTo(day(9));
    }

    @Test
    void a_clinicians_hold_lets_nothing_go_up_before_that_day_and_does_on_it() {
        Returning runner = atLevelOne().seen(4, day(15)).calm(1, 3, 5, 7);

        is(runner.on(14), Status.HELD, 1, 3);
        assertThat(runner.on(14).lockedUntil()).isEqualTo(day(15));
        assertThat(runner.on(14).next().level()).isEqualTo(1);
        assertThat(runner.on(14).why())
                .isEqualTo(escalatedOr(runner.on(14)) + "Level 1 is done. A clinician holds it until 2026-03-15.");
        is(runner.on(15), Status.UNDER_WAY, 2, 0);
        assertThat(runner.on(15).since()).isEqualTo(day(15));
    }

    private static String escalatedOr(ReturnPlan plan) {
        return plan.professionalFirst() ? "Please let a professional look first. " : "";
    }

    @Test
    void of_two_clinicians_the_longer_hold_counts() {
        Returning runner = atLevelOne().seen(4, day(15)).seen(6, day(10)).calm(1, 3, 5, 7);

        assertThat(runner.on(12).status()).isEqualTo(Status.HELD);
        assertThat(runner.on(15).level()).isEqualTo(2);
    }

    @Test
    void a_session_on_the_day_the_hold_ends_is_of_the_next_level() {
        Returning runner = atLevelOne().seen(4, day(15)).calm(1, 3, 5, 7).calm(2, 15);

        is(runner.on(16), Status.UNDER_WAY, 2, 1);
    }

    @Test
    void below_the_walk_there_is_nothing() {
        is(returning().session(1, 0).felt(8, 3).session(3, 0).felt(8, 3).on(4), Status.UNDER_WAY, 0, 0);
    }

    @Test
    void what_comes_later_than_the_day_is_not_looked_at() {
        Returning runner = atLevelOne().calm(1, 3, 5);
        ReturnPlan before = runner.on(6);

        assertThat(runner.calm(1, 7).warned(9).seen(10, day(30)).on(6)).isEqualTo(before);
    }

    @Test
    void its_words_follow_the_policy() {
        ReturnPolicy later = new ReturnPolicy(10, 30, 3, 3, 1, 1, 2, 5, 2, 2_880);
        Returning runner = atLevelOne().session(3, 1).felt(1, null);
        var history = runner.runner.history();

        ReturnPlan plan = ReturnPlan.of(history, runner.runner.assessedOn(5), later, day(5));

        assertThat(plan.why()).contains("calm (2 or below during, 1 or below after 48 hours)");
        assertThat(plan.missing()).containsExactly("How the feet felt 48 hours after the session of 2026-03-03.");
    }

    @Test
    void every_session_is_shown_with_its_facts_and_numbers() {
        ReturnPlan plan = atLevelOne().session(3, 1).felt(2, 0).on(4);

        ReturnPlan.Session session = plan.sessions().getLast();

        assertThat(session.severityDuring()).isEqualTo(2);
        assertThat(session.severityNextDay()).isZero();
        assertThat(session.run()).isNotNull();
        assertThat(session.reports()).hasSize(1);
        assertThat(session.outcome()).isEqualTo(SessionOutcome.CALM);
        assertThat(plan.sessions()).extracting(ReturnPlan.Session::day).isEqualTo(List.of(day(1), day(3)));
    }
}
