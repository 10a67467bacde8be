package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.Wording;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.TeamId;

@NullUnmarked
class FindingChangesTest {

    private final Announcements told = new Announcements();

    private static ARunner t2UpTo(int... days) {
        ARunner runner = aRunner();
        for (int day : days) {
            runner.symptomaticOn(4, day);
        }
        return runner;
    }

    @Test
    void a_persistent_episode_is_told_to_coach_and_runner_once() {
        told.look(t2UpTo(1, 2), 2);

        List<FindingEvent> events = told.look(t2UpTo(1, 2, 3, 6), 6);

        assertThat(told.said(events)).containsExactly("closed RECURRING v2 in PERSISTENT", "raised PERSISTENT v1 news");
        FindingRaised raised = (FindingRaised) Announcements.of(events, EpisodeState.PERSISTENT);
        assertThat(raised.finding().audience()).containsExactlyInAnyOrder(Audience.COACH, Audience.RUNNER);
        assertThat(raised.finding().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(raised.finding().rule()).isEqualTo("P2");
        assertThat(told.look(t2UpTo(1, 2, 3, 6), 7)).isEmpty();
        assertThat(told.look(t2UpTo(1, 2, 3, 6, 8), 8)).isEmpty();
    }

    @Test
    void deleting_the_basis_takes_the_finding_back_exactly_once() {
        told.look(t2UpTo(1, 2, 3, 6, 8), 8);

        List<FindingEvent> events = told.look(t2UpTo(1, 2, 3), 9);

        assertThat(told.said(events)).containsExactly("retracted PERSISTENT v2", "raised RECURRING v3 news");
        assertThat(told.look(t2UpTo(1, 2, 3), 10)).isEmpty();
    }

    @Test
    void a_correction_says_calmly_that_the_facts_changed() {
        told.look(t2UpTo(1, 2, 3, 6, 8), 8);

        FindingRetracted retracted =
                (FindingRetracted) told.look(t2UpTo(1, 2, 3), 9).getFirst();

        Wording.assertCalm(retracted.reason());
        assertThat(retracted.reason())
                .contains("corrected or taken back")
                .doesNotContainIgnoringCase("forefoot")
                .doesNotContain("0", "4");
    }

    @Test
    void what_is_borne_again_after_a_correction_is_raised_again_under_the_same_id() {
        List<FindingEvent> first = told.look(t2UpTo(1, 2, 3, 6), 6);
        told.look(t2UpTo(1, 2, 3), 7);

        List<FindingEvent> again = told.look(t2UpTo(1, 2, 3, 6), 8);

        assertThat(told.said(again)).contains("raised PERSISTENT v3 news");
        assertThat(Announcements.of(again, EpisodeState.PERSISTENT).finding().id())
                .isEqualTo(Announcements.of(first, EpisodeState.PERSISTENT)
                        .finding()
                        .id());
    }

    @Test
    void a_late_fact_that_moves_the_start_changes_and_never_tells_twice() {
        told.look(t2UpTo(5, 6, 7, 10), 10);

        List<FindingEvent> events = told.look(t2UpTo(3, 5, 6, 7, 10), 10);

        assertThat(told.said(events)).containsExactlyInAnyOrder("changed PERSISTENT v2");
    }

    @Test
    void history_is_recorded_and_is_not_news() {
        List<FindingEvent> events = told.look(t2UpTo(1, 2, 3, 6), 14);

        assertThat(told.said(events)).contains("raised PERSISTENT v1 old");
    }

    @Test
    void seven_days_ago_is_still_news() {
        assertThat(told.said(told.look(t2UpTo(1, 2, 3, 6), 13))).contains("raised PERSISTENT v1 news");
    }

    @Test
    void easing_closes_and_coming_back_tells_nobody_again() {
        told.look(t2UpTo(1, 2, 3, 6), 6);
        ARunner eased = t2UpTo(1, 2, 3, 6).freeOn(8, 9);
        assertThat(told.said(told.look(eased, 9))).containsExactly("closed PERSISTENT v2 in EASING");

        eased.symptomaticOn(3, 11);

        assertThat(told.said(told.look(eased, 11))).containsExactly("changed PERSISTENT v3");
    }

    @Test
    void resolving_is_said_after_easing() {
        ARunner runner = t2UpTo(1, 2, 3, 6);
        told.look(runner, 6);
        runner.freeOn(8, 9);
        told.look(runner, 9);
        runner.freeOn(14);

        List<FindingEvent> events = told.look(runner, 20);

        assertThat(told.said(events)).containsExactly("closed PERSISTENT v3 in RESOLVED");
        assertThat(((FindingClosed) events.get(0)).endedOn()).isEqualTo(day(20));
    }

    @Test
    void a_warning_sign_is_told_even_when_a_pattern_had_escalated_before() {
        ARunner runner =
                aRunner().symptomaticOn(3, 1, 3).felt(4, 3, Context.REST).felt(6, 3, Context.REST);
        told.look(runner, 6);
        runner.ran(8).feeling(3, RedFlag.FOOT_DROP);

        List<FindingEvent> events = told.look(runner, 8);

        assertThat(told.said(events)).containsExactly("raised ESCALATED v1 news");
        assertThat(events.get(0).finding().redFlag()).isEqualTo(RedFlag.FOOT_DROP);
        assertThat(events.get(0).finding().urgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void a_warning_sign_about_an_old_run_is_news_on_the_day_it_is_reported() {
        ARunner runner = aRunner().ran(1);
        RunLink oldRun = runner.linkToLatestRun();
        runner.with(runner.report(
                ARunner.at(20, 9), oldRun, Context.DURING_RUN, 3, null, null, List.of(), Set.of(RedFlag.FOOT_DROP)));

        List<FindingEvent> events = told.look(runner, 20);

        assertThat(told.said(events)).containsExactly("raised ESCALATED v1 news");
    }

    @Test
    void a_warning_sign_that_was_reported_long_ago_is_history() {
        ARunner runner = aRunner().warned(1, RedFlag.FOOT_DROP);

        List<FindingEvent> events = told.look(runner, 20);

        assertThat(told.said(events)).containsExactly("raised ESCALATED v1 old");
    }

    @Test
    void escalation_closes_persistent_and_does_not_take_it_back() {
        ARunner runner = aRunner();
        int[] days = {1, 4, 8, 10, 12, 14};
        int[] severities = {2, 2, 2, 3, 4, 5};
        for (int i = 0; i < days.length; i++) {
            runner.ran(days[i]).feeling(severities[i]);
        }
        told.look(runner, 14);
        runner.ran(16).feeling(5);

        List<FindingEvent> events = told.look(runner, 16);

        assertThat(told.said(events)).containsExactly("closed PERSISTENT v2 in ESCALATED", "raised ESCALATED v1 news");
    }

    @Test
    void a_state_that_a_higher_one_replaced_before_anybody_looked_is_no_news() {
        ARunner runner = aRunner()
                .ran(1)
                .feeling(7)
                .ran(2)
                .feeling(3)
                .ran(3)
                .feeling(7)
                .ran(4)
                .feeling(8);

        assertThat(told.said(told.look(runner, 4)))
                .contains("raised ESCALATED v1 news")
                .noneMatch(said -> said.startsWith("raised RECURRING") && said.endsWith("news"));
    }

    @Test
    void what_a_state_taken_back_had_kept_from_being_told_is_told_then() {
        ARunner escalated = aRunner().symptomaticOn(4, 1, 4, 8).ran(9).feeling(4, RedFlag.FOOT_DROP);
        assertThat(told.said(told.look(escalated, 9))).contains("raised PERSISTENT v1 old", "raised ESCALATED v1 news");
        ARunner corrected = aRunner().symptomaticOn(4, 1, 4, 8).ran(9).feeling(4);

        List<FindingEvent> events = told.look(corrected, 10);

        assertThat(told.said(events)).containsExactly("retracted ESCALATED v2", "raised PERSISTENT v3 news");
        assertThat(told.look(corrected, 11)).isEmpty();
    }

    @Test
    void history_stays_untold_when_it_changes() {
        told.look(t2UpTo(1, 2, 3, 6), 14);

        List<FindingEvent> events = told.look(t2UpTo(1, 2, 3, 5, 6), 15);

        assertThat(told.said(events)).isNotEmpty().noneMatch(said -> said.endsWith("news"));
    }

    @Test
    void what_was_found_before_the_profile_named_a_team_is_told_once_it_does() {
        told.look(t2UpTo(1, 2, 3, 6), 6);
        ARunner joined = t2UpTo(1, 2, 3, 6).inTeam("harriers");

        List<FindingEvent> events = told.look(joined, 7);

        assertThat(told.said(events)).containsExactly("raised PERSISTENT v2 news");
        assertThat(events.get(0).finding().team()).isEqualTo(new TeamId("harriers"));
        assertThat(told.look(joined, 8)).isEmpty();
    }

    @Test
    void withdrawing_everything_takes_everything_back() {
        told.look(t2UpTo(1, 2, 3, 6), 6);

        List<FindingEvent> events = told.look(aRunner(), 7);

        assertThat(events).allMatch(FindingRetracted.class::isInstance).hasSize(2);
        assertThat(told.look(aRunner(), 8)).isEmpty();
    }

    @Test
    void what_an_old_episode_led_to_lately_is_taken_back() {
        told.look(aRunner().symptomaticOn(4, 1).ran(360).feeling(4, RedFlag.FOOT_DROP), 360);

        List<FindingEvent> events =
                told.look(aRunner().symptomaticOn(4, 1).ran(360).feeling(4), 361);

        assertThat(told.said(events)).contains("retracted ESCALATED v2");
    }

    @Test
    void what_has_left_the_look_back_is_not_corrected() {
        told.look(t2UpTo(1, 2, 3, 6), 6);

        assertThat(told.look(aRunner(), 430)).isEmpty();
    }

    @Test
    void the_counterfactual_names_the_day_that_decided() {
        List<FindingEvent> events = told.look(t2UpTo(1, 2, 3, 6), 6);

        assertThat(Announcements.of(events, EpisodeState.PERSISTENT).finding().counterfactual())
                .isEqualTo("Without the symptoms of 2026-03-06 this would not have been reached.");
    }
}
