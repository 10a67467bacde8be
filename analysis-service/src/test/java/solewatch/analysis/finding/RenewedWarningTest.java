package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.Finding;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;

/** A warning sign after the episode had eased is news: the former alert is closed. */
@NullUnmarked
class RenewedWarningTest {

    private final Announcements told = new Announcements();

    private static ARunner eased() {
        return aRunner().ran(1).feeling(2, RedFlag.FOOT_DROP).freeOn(3, 5);
    }

    private static ARunner renewed(RedFlag flag) {
        return eased().ran(20).feeling(2, flag);
    }

    private void toldOfTheFirst() {
        assertThat(told.said(told.look(aRunner().ran(1).feeling(2, RedFlag.FOOT_DROP), 1)))
                .containsExactly("raised ESCALATED v1 news");
        assertThat(told.said(told.look(eased(), 5))).containsExactly("closed ESCALATED v2 in EASING");
    }

    @Test
    void it_is_raised_anew_as_urgent_with_its_own_proof() {
        toldOfTheFirst();
        Finding first = told.all().getFirst().finding();

        List<FindingEvent> events = told.look(renewed(RedFlag.FOOT_DROP), 20);

        assertThat(told.said(events)).containsExactly("closed ESCALATED v3 in ESCALATED", "raised ESCALATED v1 news");
        Finding second = events.getLast().finding();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(second.effectiveOn()).isEqualTo(day(20));
        assertThat(second.facts()).extracting(Evidence::on).containsOnly(day(20));
        assertThat(second.counterfactual())
                .isEqualTo("Without the warning sign of 2026-03-20 this would not have been reached.");
        assertThat(told.look(renewed(RedFlag.FOOT_DROP), 21)).isEmpty();
    }

    @Test
    void a_lesser_sign_after_easing_is_news_too_and_from_there_each_graver_one() {
        toldOfTheFirst();

        assertThat(told.said(told.look(renewed(RedFlag.DIABETES_WITH_NEW_NUMBNESS), 20)))
                .endsWith("raised ESCALATED v1 news");
        ARunner graver = renewed(RedFlag.DIABETES_WITH_NEW_NUMBNESS).ran(21).feeling(2, RedFlag.FOOT_DROP);
        assertThat(told.said(told.look(graver, 21)))
                .containsExactly("closed ESCALATED v2 in ESCALATED", "raised ESCALATED v1 news");
    }

    @Test
    void a_sign_after_symptoms_had_come_back_without_one_is_news() {
        toldOfTheFirst();
        ARunner back = eased().ran(10).feeling(2);
        assertThat(told.said(told.look(back, 10))).containsExactly("changed ESCALATED v3");

        List<FindingEvent> events = told.look(back.ran(12).feeling(2, RedFlag.FOOT_DROP), 12);

        assertThat(told.said(events)).containsExactly("closed ESCALATED v4 in ESCALATED", "raised ESCALATED v1 news");
    }

    @Test
    void the_same_sign_the_day_after_a_renewed_one_is_not_told_again() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);

        assertThat(told.look(renewed(RedFlag.FOOT_DROP).ran(21).feeling(2, RedFlag.FOOT_DROP), 21))
                .isEmpty();
    }

    @Test
    void each_easing_makes_the_next_sign_news() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);
        ARunner third = renewed(RedFlag.FOOT_DROP).freeOn(22, 24);
        told.look(third, 24);

        assertThat(told.said(told.look(third.ran(30).feeling(2, RedFlag.FOOT_DROP), 30)))
                .endsWith("raised ESCALATED v1 news");
        assertThat(told.all()).hasSize(3);
    }

    @Test
    void of_both_first_seen_together_only_the_later_is_news() {
        assertThat(told.said(told.look(renewed(RedFlag.FOOT_DROP), 20)))
                .containsExactly(
                        "raised ESCALATED v1 old", "closed ESCALATED v2 in ESCALATED", "raised ESCALATED v1 news");
        assertThat(told.all()).extracting(known -> known.finding().id()).doesNotHaveDuplicates();
    }

    @Test
    void taking_the_later_sign_back_corrects_it_alone() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);

        List<FindingEvent> events = told.look(eased().ran(20).feeling(2), 21);

        assertThat(told.said(events)).containsExactly("retracted ESCALATED v2", "changed ESCALATED v4");
        assertThat(events.getFirst().finding().effectiveOn()).isEqualTo(day(20));
    }

    @Test
    void taking_the_earlier_sign_back_corrects_it_alone() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);
        ARunner edited = aRunner().ran(1).feeling(2).freeOn(3, 5).ran(20).feeling(2, RedFlag.FOOT_DROP);

        List<FindingEvent> events = told.look(edited, 21);

        assertThat(events.getFirst().finding().effectiveOn()).isEqualTo(day(1));
        assertThat(told.said(events)).contains("retracted ESCALATED v4").noneMatch(said -> said.startsWith("raised"));
    }

    @Test
    void a_sign_that_came_back_after_its_correction_is_told_again_under_its_id() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);
        told.look(eased().ran(20).feeling(2), 21);

        List<FindingEvent> events = told.look(renewed(RedFlag.FOOT_DROP), 22);

        assertThat(told.said(events)).containsExactly("closed ESCALATED v5 in ESCALATED", "raised ESCALATED v3 news");
    }

    @Test
    void a_late_symptom_that_undoes_the_easing_takes_nothing_back() {
        toldOfTheFirst();
        told.look(renewed(RedFlag.FOOT_DROP), 20);
        ARunner late = renewed(RedFlag.FOOT_DROP).felt(4, 3, Context.WALK);

        List<FindingEvent> events = told.look(late, 21);

        assertThat(told.said(events)).noneMatch(said -> said.startsWith("raised") || said.startsWith("retracted"));
    }

    @Test
    void a_sign_that_replaces_one_taken_back_after_easing_is_told() {
        toldOfTheFirst();
        ARunner other = aRunner().ran(1).feeling(2).freeOn(3, 5).ran(20).feeling(2, RedFlag.FOOT_DROP);

        List<FindingEvent> events = told.look(other, 20);

        assertThat(told.said(events)).contains("retracted ESCALATED v3", "raised ESCALATED v1 news");
    }

    @Test
    void a_sign_about_a_run_after_the_easing_is_news_on_the_day_it_is_reported() {
        toldOfTheFirst();
        ARunner runner = eased().ran(7);
        RunLink run = runner.linkToLatestRun();
        told.look(runner, 18);
        runner.with(runner.report(
                ARunner.at(25, 9), run, Context.DURING_RUN, 3, null, null, List.of(), Set.of(RedFlag.FOOT_DROP)));
        runner.with(runner.report(
                ARunner.at(25, 10),
                run,
                Context.DURING_RUN,
                3,
                null,
                null,
                List.of(ARunner.area(Side.LEFT, FootZone.FOREFOOT)),
                Set.of(RedFlag.FOOT_DROP)));

        List<FindingEvent> events = told.look(runner, 25);

        assertThat(events)
                .filteredOn(event -> event instanceof FindingRaised raised && raised.news())
                .filteredOn(event -> event.finding().key().side() != null)
                .singleElement()
                .satisfies(event -> assertThat(event.finding().effectiveOn()).isEqualTo(day(7)));
    }
}
