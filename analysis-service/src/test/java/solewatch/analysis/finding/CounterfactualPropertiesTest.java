package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import solewatch.analysis.history.Report;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.Rule;
import solewatch.analysis.numbness.Transition;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;

/** What is said to have decided did decide, and where fewer days are said not to, none do. */
@NullUnmarked
class CounterfactualPropertiesTest {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Provide
    Arbitrary<ARunner> stories() {
        return Arbitraries.oneOf(
                Stories.days().map(Stories::told), Stories.mildDays().map(Stories::mildlyTold));
    }

    @Property(tries = 300)
    void it_truly_flips_the_conclusion_and_nothing_less_does(@ForAll("stories") ARunner runner) {
        int today = Told.lastDay(runner);
        Assessment assessment = runner.assessedOn(today);
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
            boolean fromThere = said.contains(" on this would ");
            Set<FactId> takenBack = fromThere ? reported(runner, dates.getFirst()) : cited(conclusion, dates);
            LocalDate eased = easedBefore(assessment, conclusion);

            assertThat(borne(Told.freed(runner, takenBack, today), conclusion, eased))
                    .as(said)
                    .isFalse();
            int tried = fromThere ? 1 : said.startsWith("For example") ? 0 : dates.size() - 1;
            for (List<LocalDate> fewer : choices(symptomDays(conclusion), tried)) {
                assertThat(borne(Told.freed(runner, cited(conclusion, fewer), today), conclusion, eased))
                        .as("%s although %s decides", said, fewer)
                        .isTrue();
            }
        }
    }

    /** All choices of up to so many days. */
    private static List<List<LocalDate>> choices(List<LocalDate> days, int most) {
        List<List<LocalDate>> choices = new ArrayList<>();
        for (int a = 0; a < days.size() && most > 0; a++) {
            choices.add(List.of(days.get(a)));
            for (int b = a + 1; b < days.size() && most > 1; b++) {
                choices.add(List.of(days.get(a), days.get(b)));
            }
        }
        return choices;
    }

    private static List<LocalDate> symptomDays(Conclusion conclusion) {
        return conclusion.facts().stream()
                .filter(fact -> fact.severity() != null && fact.severity() > 0
                        || !fact.redFlags().isEmpty())
                .map(Evidence::on)
                .distinct()
                .toList();
    }

    private static Set<FactId> cited(Conclusion conclusion, List<LocalDate> days) {
        return conclusion.facts().stream()
                .filter(evidence -> days.contains(evidence.on()))
                .map(Evidence::fact)
                .collect(Collectors.toSet());
    }

    private static Set<FactId> reported(ARunner runner, LocalDate from) {
        Set<FactId> reports = new HashSet<>();
        for (Report report : runner.history().reports()) {
            if (!report.day().isBefore(from)) {
                reports.add(report.id());
            }
        }
        return reports;
    }

    /** The last day the episode eased before its warning sign was told; signs before that were told by themselves. */
    private static LocalDate easedBefore(Assessment assessment, Conclusion conclusion) {
        LocalDate eased = LocalDate.MIN;
        for (Episode episode : assessment.episodes().stream()
                .filter(place -> place.key().equals(conclusion.key()))
                .flatMap(place -> place.episodes().stream())
                .filter(one -> one.start().equals(conclusion.episodeStart()))
                .toList()) {
            for (Transition move : episode.transitions()) {
                if (conclusion.warning()
                        && move.rule() == Rule.EASE
                        && move.day().isBefore(conclusion.effectiveOn())) {
                    eased = move.day();
                }
            }
        }
        return eased;
    }

    private static boolean borne(Assessment assessment, Conclusion conclusion, LocalDate eased) {
        return assessment.conclusions().stream()
                .anyMatch(other -> other.key().equals(conclusion.key())
                        && other.state() == conclusion.state()
                        && other.warning() == conclusion.warning()
                        && other.effectiveOn().isAfter(eased)
                        && !other.episodeStart().isAfter(conclusion.episodeLastDay())
                        && !other.episodeLastDay().isBefore(conclusion.episodeStart()));
    }
}
