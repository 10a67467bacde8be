package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.analysis.Stories;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;

/** Every conclusion carries its proof, whatever the story. */
@NullUnmarked
class ProofPropertiesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Rules that cite all they look at. Of others, what was free is not all cited, so that another may hold sooner. */
    private static final Set<String> COMPLETE = Set.of("R", "P3", "E1", "E2", "E6");

    @Provide
    Arbitrary<ARunner> stories() {
        return Arbitraries.oneOf(
                Stories.days().map(Stories::told), Stories.mildDays().map(Stories::mildlyTold));
    }

    private static List<Conclusion> conclusions(ARunner runner) {
        return runner.assessedOn(Told.lastDay(runner)).conclusions();
    }

    @Property(tries = 300)
    void every_number_that_is_said_is_in_the_proof(@ForAll("stories") ARunner runner) {
        for (Conclusion conclusion : conclusions(runner)) {
            Set<String> known = numbers(conclusion);
            assertThat(known).containsAll(said(conclusion.summary()));
            assertThat(known).containsAll(said(conclusion.detail()));
            conclusion.unknown().forEach(unknown -> assertThat(known).containsAll(said(unknown)));
            assertThat((conclusion.summary() + conclusion.detail()).toLowerCase())
                    .doesNotContain("risk", "danger", "diagnos", " safe");
            assertThat(conclusion.summary().toLowerCase()).doesNotContain("forefoot", "heel", "left", "right");
        }
    }

    @Property(tries = 300)
    void the_evidence_alone_leads_to_the_same_state_and_where_all_is_cited_by_the_same_rule(
            @ForAll("stories") ARunner runner) {
        for (Conclusion conclusion : conclusions(runner)) {
            if (!conclusion.rule().equals("REL")) {
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
                                && other.warning() == conclusion.warning()
                                && (other.rule().equals(conclusion.rule()) || !COMPLETE.contains(conclusion.rule())));
            }
        }
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
}
