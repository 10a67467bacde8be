package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import solewatch.analysis.ARunner;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Evidence;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.SymptomReported.Context;

/** Histories of years, and histories with more in them than an event carries. */
@NullUnmarked
class LongStoriesTest {

    private static final int THREE_YEARS = 3 * 365;
    private static final int MOST_EVIDENCE = 1000;

    @Test
    @Timeout(30)
    void three_years_that_arrive_at_once_are_no_news_and_lead_to_the_right_state_within_two_seconds() {
        List<StoredFact> facts = threeYears().stored();
        int today = THREE_YEARS + 30;

        long before = System.nanoTime();
        Assessment assessment = Assessment.of(
                RunnerHistory.of(aRunner().id(), facts), Policy.standard(), ARunner.day(today));
        List<FindingEvent> events =
                FindingChanges.between(List.of(), assessment, ARunner.day(today), FindingChanges.NEWS_DAYS);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(events).filteredOn(FindingRaised.class::isInstance).hasSizeGreaterThan(20);
        assertThat(events).noneMatch(event -> event instanceof FindingRaised raised && raised.news());
        assertThat(assessment.episodes()).singleElement().satisfies(place -> {
            assertThat(place.latest().state()).isEqualTo(EpisodeState.RECURRING);
            assertThat(place.latest().untested()).isTrue();
            assertThat(place.episodes()).hasSize(11);
        });
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_steady_runner_of_forty_weeks_is_told_nothing() {
        ARunner runner = aRunner();
        int[] week = {0, 8_000, 0, 10_000, 6_000, 0, 16_000};
        for (int day = 1; day <= 40 * 7; day++) {
            if (week[(day - 1) % 7] > 0) {
                runner.ran(day, week[(day - 1) % 7]).free();
            }
            Assessment assessment = day % 7 < 2 || day > 270 ? runner.assessedOn(day) : null;
            if (assessment != null) {
                assertThat(assessment.load().notices()).isEmpty();
                assertThat(assessment.conclusions()).isEmpty();
                assertThat(assessment.episodes()).isEmpty();
            }
        }
    }

    @Test
    void of_more_evidence_than_an_event_carries_the_newest_is_told_and_how_much_there_was() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 2; day++) {
            for (int i = 0; i < 600; i++) {
                runner.felt(day, 3, Context.WALK);
            }
        }

        List<FindingEvent> events = new Announcements().look(runner, 2);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.finding().rule()).isEqualTo("R");
            assertThat(event.finding().facts()).hasSize(MOST_EVIDENCE);
            assertThat(event.finding().facts().stream().map(Evidence::on)).contains(ARunner.day(1), ARunner.day(2));
            assertThat(event.finding().facts().stream().filter(fact -> fact.on().equals(ARunner.day(2))))
                    .hasSize(600);
            assertThat(event.finding().measures())
                    .anyMatch(measure -> measure.name().equals("evidenceFacts") && measure.value() == 1_200);
        });
    }

    @Test
    void what_an_event_can_carry_is_told_whole_and_not_counted() {
        ARunner runner = aRunner();
        for (int i = 0; i < MOST_EVIDENCE; i++) {
            runner.felt(1 + i % 2, 3, Context.WALK);
        }

        assertThat(new Announcements().look(runner, 2)).singleElement().satisfies(event -> {
            assertThat(event.finding().facts()).hasSize(MOST_EVIDENCE);
            assertThat(event.finding().measures()).noneMatch(measure -> measure.name().equals("evidenceFacts"));
        });
    }

    /** A run a day; each 110 days four weeks with symptoms in every run, then free ones; at the end two more symptoms. */
    private static ARunner threeYears() {
        ARunner runner = aRunner();
        for (int day = 1; day <= THREE_YEARS; day++) {
            runner.ran(day);
            if (day % 110 < 28 && day < 1_050 || day >= THREE_YEARS - 1) {
                runner.feeling(3);
            } else {
                runner.free();
            }
        }
        return runner;
    }
}
