package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.Finding;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

/** A sign that wants a professional sooner is told although the episode had been escalated by a lesser one. */
@NullUnmarked
class WarningSignTiersTest {

    private static final RedFlag SOON = RedFlag.DIABETES_WITH_NEW_NUMBNESS;
    private static final RedFlag URGENT = RedFlag.FOOT_DROP;
    private static final RedFlag EMERGENCY = RedFlag.SADDLE_NUMBNESS;

    private final Announcements told = new Announcements();

    @Test
    void an_emergency_after_a_lesser_sign_is_told_and_takes_its_place() {
        told.look(aRunner().ran(1).feeling(2, SOON), 1);

        List<FindingEvent> events = told.look(signs(SOON, EMERGENCY), 3);

        assertThat(told.said(events)).containsExactly("closed ESCALATED v2 in ESCALATED", "raised ESCALATED v1 news");
        assertThat(raised(events).redFlag()).isEqualTo(EMERGENCY);
        assertThat(told.look(signs(SOON, EMERGENCY), 4)).isEmpty();
    }

    @Test
    void each_tier_is_told_once_on_the_way_up() {
        ARunner runner = aRunner();
        RedFlag[] flags = {SOON, SOON, URGENT, SOON, URGENT, EMERGENCY, EMERGENCY, URGENT};
        StringBuilder news = new StringBuilder();
        for (int i = 0; i < flags.length; i++) {
            runner.ran(i + 1).feeling(2, flags[i]);
            told.look(runner, i + 1).stream()
                    .filter(event -> event instanceof FindingRaised raised && raised.news())
                    .forEach(event -> news.append(event.finding().effectiveOn().getDayOfMonth())
                            .append(event.finding().redFlag().tier())
                            .append(' '));
        }

        assertThat(news).hasToString("1SOON 3URGENT 6EMERGENCY ");
    }

    @Test
    void a_lesser_sign_after_a_graver_one_is_not_told() {
        told.look(aRunner().ran(1).feeling(2, EMERGENCY), 1);

        assertThat(told.look(signs(EMERGENCY, URGENT), 3)).isEmpty();
    }

    @Test
    void of_two_signs_first_seen_together_only_the_graver_is_news() {
        assertThat(told.said(told.look(signs(SOON, EMERGENCY), 3)))
                .containsExactly(
                        "raised ESCALATED v1 old", "closed ESCALATED v2 in ESCALATED", "raised ESCALATED v1 news");
    }

    @Test
    void taking_the_graver_sign_back_corrects_it_and_leaves_the_lesser_one_on() {
        told.look(aRunner().ran(1).feeling(2, SOON), 1);
        told.look(signs(SOON, EMERGENCY), 3);

        List<FindingEvent> events =
                told.look(aRunner().ran(1).feeling(2, SOON).ran(3).feeling(2), 4);

        assertThat(told.said(events)).containsExactly("retracted ESCALATED v2", "changed ESCALATED v3");
        assertThat(told.look(aRunner().ran(1).feeling(2, SOON).ran(3).feeling(2), 5))
                .isEmpty();
    }

    @Test
    void a_sign_corrected_to_a_lesser_one_takes_back_the_graver_and_tells_what_is_left() {
        told.look(aRunner().ran(1).feeling(2, EMERGENCY), 1);

        List<FindingEvent> events = told.look(aRunner().ran(1).feeling(2, SOON), 2);

        assertThat(told.said(events)).containsExactly("retracted ESCALATED v2", "raised ESCALATED v1 news");
    }

    @Test
    void a_sign_corrected_to_a_graver_one_is_told_and_nothing_is_taken_back() {
        told.look(aRunner().ran(1).feeling(2, SOON), 1);

        List<FindingEvent> events = told.look(aRunner().ran(1).feeling(2, EMERGENCY), 2);

        assertThat(told.said(events)).containsExactly("closed ESCALATED v2 in ESCALATED", "raised ESCALATED v1 news");
    }

    @Test
    void the_counterfactual_of_the_graver_sign_names_its_own_day() {
        told.look(signs(SOON, EMERGENCY), 3);

        assertThat(told.all().stream().filter(known -> known.finding().redFlag() == EMERGENCY))
                .singleElement()
                .satisfies(known -> assertThat(known.finding().counterfactual())
                        .isEqualTo("Without the warning sign of 2026-03-03 this would not have been reached."));
    }

    /** Signs that come, are edited and withdrawn, one look after each: never told twice without a correction between. */
    @Property(tries = 300)
    void no_tier_is_told_twice_unless_it_was_taken_back(@ForAll long seed) {
        Random random = new Random(seed);
        Announcements looks = new Announcements();
        RedFlag[] flags = new RedFlag[8];
        Map<Tier, Integer> standing = new EnumMap<>(Tier.class);
        Map<Finding.Id, Boolean> news = new HashMap<>();
        for (int look = 1; look <= 12; look++) {
            RedFlag[] choice = {null, SOON, URGENT, EMERGENCY};
            flags[random.nextInt(flags.length)] = choice[random.nextInt(choice.length)];
            for (FindingEvent event : looks.look(signs(flags), 10)) {
                RedFlag flag = event.finding().redFlag();
                if (flag != null && event instanceof FindingRaised raised && raised.news()) {
                    news.put(event.finding().id(), true);
                    assertThat(standing.merge(flag.tier(), 1, Integer::sum)).isEqualTo(1);
                } else if (flag != null && event instanceof FindingRetracted && news.remove(event.finding().id()) != null) {
                    assertThat(standing.merge(flag.tier(), -1, Integer::sum)).isZero();
                }
            }
        }
    }

    /** On every other day a run with symptoms and one of these signs, or with none. */
    private static ARunner signs(RedFlag... flags) {
        ARunner runner = aRunner();
        for (int i = 0; i < flags.length; i++) {
            runner.ran(1 + 2 * i);
            if (flags[i] == null) {
                runner.feeling(2);
            } else {
                runner.feeling(2, flags[i]);
            }
        }
        return runner;
    }

    private static Finding raised(List<FindingEvent> events) {
        return events.stream()
                .filter(FindingRaised.class::isInstance)
                .findFirst()
                .orElseThrow()
                .finding();
    }
}
