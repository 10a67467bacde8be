package solewatch.analysis.share;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.checkin.OstrcScore;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.pattern.ExertionalPattern;
import solewatch.analysis.pattern.OnsetPattern;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Enclosures.Pattern;
import solewatch.analysis.report.Enclosures.Score;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;

/** What other parts of the analysis conclude from the same facts, for the report to repeat. */
final class Enclosed {

    private Enclosed() {}

    /** As of this day. */
    static Enclosures of(RunnerHistory history, Ruleset ruleset, LocalDate today) {
        AssociationPolicy policy = ruleset.association();
        return new Enclosures(
                onset(OnsetPattern.of(history, ruleset.comparisons(), today), policy),
                exertional(ExertionalPattern.of(history, ruleset.comparisons(), today), policy),
                scores(history));
    }

    private static @Nullable Pattern onset(OnsetPattern onset, AssociationPolicy policy) {
        return onset.kind() == OnsetPattern.Kind.NOT_ENOUGH
                ? null
                : new Pattern(onset.kind().name(), "Last " + policy.windowDays() + " days: " + onset.sentence());
    }

    private static @Nullable Pattern exertional(ExertionalPattern pattern, AssociationPolicy policy) {
        if (!pattern.present()) {
            return null;
        }
        String words = String.format(
                Locale.ROOT,
                "Last %d days: with a tight leg in %d runs, beginning after %.0f to %.0f minutes of running, gone at most"
                        + " %d minutes after it, and never at rest.",
                policy.windowDays(),
                pattern.runs(),
                pattern.earliestOnsetMinutes(),
                pattern.latestOnsetMinutes(),
                pattern.longestReliefMinutes());
        return new Pattern(
                "EXERTIONAL_PATTERN", words + (pattern.coldReports() > 0 ? " A cold foot was told of too." : ""));
    }

    /** Those that can be scored: of the others the answers alone are on the report. */
    private static Map<FactId, Score> scores(RunnerHistory history) {
        Map<FactId, Score> scores = new HashMap<>();
        for (CheckIn checkIn : history.checkIns()) {
            OstrcAnswers answers = checkIn.fact().ostrc();
            OstrcScore score = answers == null ? null : OstrcScore.of(answers);
            if (score != null && score.severity() != null) {
                scores.put(checkIn.id(), new Score(score.severity(), Boolean.TRUE.equals(score.substantial())));
            }
        }
        return scores;
    }
}
