package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.Stories;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;
import solewatch.events.SymptomReported;

/** What holds for every story. */
@NullUnmarked
class AssessmentPropertiesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Stories.days();
    }

    private static Assessment assess(ARunner runner, List<StoredFact> facts, int day) {
        return Assessment.of(RunnerHistory.of(runner.id(), facts), Policy.standard(), ARunner.day(day));
    }

    @Property(tries = 150)
    void any_order_repetition_edit_and_withdrawal_converge(@ForAll("stories") List<Integer> days, @ForAll long seed) {
        ARunner runner = Stories.told(days);
        Random random = new Random(seed);
        List<StoredFact> last = new ArrayList<>();
        List<StoredFact> everything = new ArrayList<>();
        for (Fact fact : runner.facts()) {
            StoredFact stored = revised(ARunner.stored(fact), 5);
            StoredFact newest = random.nextInt(5) == 0 ? withdrawn(stored, 6) : stored;
            last.add(newest);
            everything.add(newest);
            everything.add(stored);
            everything.add(withdrawn(stored, 3));
            everything.add(revised(ARunner.stored(fact), 1));
        }
        Assessment expected = assess(runner, last, days.size() + 3);

        for (int times = 0; times < 3; times++) {
            Collections.shuffle(everything, random);
            assertThat(assess(runner, everything, days.size() + 3)).isEqualTo(expected);
        }
    }

    @Property(tries = 150)
    void facts_that_are_not_yet_due_change_nothing(@ForAll("stories") List<Integer> days) {
        int half = Math.max(1, days.size() / 2);
        Assessment early = Stories.told(days.subList(0, half)).assessedOn(half);

        assertThat(Stories.told(days).assessedOn(half).episodes()).isEqualTo(early.episodes());
    }

    @Property(tries = 100)
    void withdrawing_everything_leaves_nothing(@ForAll("stories") List<Integer> days) {
        ARunner runner = Stories.told(days);
        List<StoredFact> withdrawn =
                runner.stored().stream().map(fact -> withdrawn(fact, 9)).toList();

        Assessment nothing = assess(runner, withdrawn, days.size());

        assertThat(nothing).isEqualTo(assess(runner, List.of(), days.size()));
        assertThat(nothing.episodes()).isEmpty();
        assertThat(nothing.conclusions()).isEmpty();
    }

    @Property(tries = 200)
    void an_unanswered_run_never_ends_an_episode(@ForAll("stories") List<Integer> days, @ForAll int on) {
        int today = days.size();
        int day = 1 + Math.floorMod(on, today);
        List<EpisodeHistory> before = Stories.told(days).assessedOn(today).episodes();
        ARunner more = Stories.told(days);
        more.with(more.run("phone", "extra", ARunner.at(day, 18), 5_000, 1_800));

        List<EpisodeHistory> after = more.assessedOn(today).episodes();

        for (int i = 0; i < before.size(); i++) {
            Episode was = before.get(i).latest();
            Episode is = after.get(i).latest();
            // More distance can keep E4 from escalating, and what was never escalated may resolve sooner.
            if (was.open() && was.peak() == is.peak()) {
                assertThat(is.open()).isTrue();
                assertThat(is.state()).isEqualTo(was.state());
            }
        }
    }

    @Property(tries = 300)
    void every_number_that_is_said_is_in_the_proof(@ForAll("stories") List<Integer> days) {
        for (Conclusion conclusion : Stories.told(days).assessedOn(days.size()).conclusions()) {
            Set<String> known = numbers(conclusion);
            assertThat(known).containsAll(said(conclusion.summary()));
            assertThat(known).containsAll(said(conclusion.detail()));
            conclusion.unknown().forEach(unknown -> assertThat(known).containsAll(said(unknown)));
            assertThat((conclusion.summary() + conclusion.detail()).toLowerCase())
                    .doesNotContain("risk", "danger", "diagnos", " safe");
            assertThat(conclusion.summary().toLowerCase()).doesNotContain("forefoot", "heel", "left", "right");
        }
    }

    @Property(tries = 200)
    void the_evidence_alone_leads_to_the_same_state(@ForAll("stories") List<Integer> days) {
        ARunner runner = Stories.told(days);
        for (Conclusion conclusion : runner.assessedOn(days.size()).conclusions()) {
            if (conclusion.relapses() == 0) {
                Set<FactId> cited =
                        conclusion.facts().stream().map(Evidence::fact).collect(Collectors.toSet());
                List<StoredFact> evidence = runner.stored().stream()
                        .filter(fact -> cited.contains(fact.id()))
                        .toList();
                Assessment again = Assessment.of(
                        RunnerHistory.of(runner.id(), evidence), Policy.standard(), conclusion.effectiveOn());
                assertThat(again.conclusions())
                        .as("%s", conclusion)
                        .anyMatch(other -> other.key().equals(conclusion.key())
                                && other.state() == conclusion.state()
                                && other.warning() == conclusion.warning());
            }
        }
    }

    @Property(tries = 200)
    void the_counterfactual_truly_flips_it_and_nothing_less_does(@ForAll("stories") List<Integer> days) {
        ARunner runner = Stories.told(days);
        Assessment assessment = runner.assessedOn(days.size());
        for (Conclusion conclusion : assessment.conclusions()) {
            String said = conclusion.counterfactual();
            if (said == null) {
                assertThat(conclusion.open()).isFalse();
                continue;
            }
            List<LocalDate> dates = DATE.matcher(said)
                    .results()
                    .map(date -> LocalDate.parse(date.group()))
                    .toList();
            Set<FactId> everything = reported(runner, dates.get(0));
            Set<FactId> takenBack = said.contains(" on this would ") ? everything : cited(conclusion, dates);
            assertThat(borne(runner, conclusion, takenBack, days.size())).isFalse();
            if (takenBack == everything || dates.size() > 1) {
                citedDays(conclusion)
                        .forEach(day -> assertThat(
                                        borne(runner, conclusion, cited(conclusion, List.of(day)), days.size()))
                                .isTrue());
            }
        }
    }

    private static Set<LocalDate> citedDays(Conclusion conclusion) {
        return conclusion.facts().stream().map(Evidence::on).collect(Collectors.toSet());
    }

    private static Set<FactId> cited(Conclusion conclusion, List<LocalDate> days) {
        return conclusion.facts().stream()
                .filter(evidence -> days.contains(evidence.on()))
                .map(Evidence::fact)
                .collect(Collectors.toSet());
    }

    private static Set<FactId> reported(ARunner runner, LocalDate from) {
        return runner.history().reports().stream()
                .filter(report -> !report.day().isBefore(from))
                .map(Report::id)
                .collect(Collectors.toSet());
    }

    /** Whether it is still concluded when the runner takes back the symptoms of these reports, by an edit. */
    private static boolean borne(ARunner runner, Conclusion conclusion, Set<FactId> edited, int today) {
        List<StoredFact> facts = runner.facts().stream()
                .map(fact -> fact instanceof SymptomReported report && edited.contains(fact.factId())
                        ? ARunner.stored(freed(report))
                        : ARunner.stored(fact))
                .toList();
        return assess(runner, facts, today).conclusions().stream()
                .anyMatch(other -> other.key().equals(conclusion.key())
                        && other.state() == conclusion.state()
                        && other.warning() == conclusion.warning()
                        && !other.episodeStart().isAfter(conclusion.episodeLastDay())
                        && !other.episodeLastDay().isBefore(conclusion.episodeStart()));
    }

    private static SymptomReported freed(SymptomReported report) {
        return new SymptomReported(
                report.runner(),
                report.provenance(),
                report.at(),
                report.run(),
                report.context(),
                0,
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    private static Set<String> numbers(Conclusion conclusion) {
        Set<String> known = new HashSet<>();
        for (Measure measure : conclusion.measures()) {
            known.add(Sentences.format(measure.value()));
            Double threshold = measure.threshold();
            if (threshold != null) {
                known.add(Sentences.format(threshold));
            }
        }
        for (Evidence evidence : conclusion.facts()) {
            known.add(String.valueOf(evidence.severity()));
            known.add(String.valueOf(evidence.distanceMetres()));
            known.add(String.valueOf(evidence.onsetMetres()));
        }
        return known;
    }

    private static Set<String> said(String sentence) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(sentence);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    private static StoredFact revised(StoredFact fact, long revision) {
        return new StoredFact(fact.id(), fact.kind(), revision, fact.digest(), fact.withdrawn(), fact.body());
    }

    private static StoredFact withdrawn(StoredFact fact, long revision) {
        return new StoredFact(fact.id(), fact.kind(), revision, "withdrawn", true, null);
    }
}
