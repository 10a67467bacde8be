package solewatch.analysis.pattern;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;
import solewatch.events.RedFlag.Tier;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;

/**
 * Whether symptoms with a tight leg begin after a like time of every run and go soon after it, and never at rest (domain
 * 3.5). A line for the clinician report and a tip; it alerts nobody and names nothing.
 *
 * @param runs symptomatic runs of the window with tightness of the leg, their onset and their relief known
 * @param incomplete how many more have tightness but not both of these known
 * @param variation sample coefficient of variation of the minutes to the onset; null with fewer than two runs
 * @param earliestOnsetMinutes null without runs, like the next two
 * @param longestReliefMinutes how long after a run it was gone, at most
 * @param bothSides in how many of the runs both feet were named
 * @param coldReports how many reports of the window tell of a cold foot
 * @param tier how soon a professional should look, when the pattern is there and a cold foot was told of
 * @param facts the runs and reports it rests on, in order
 * @param missing what the pattern lacks; empty when it is there
 * @param tip what to do about it; null when it is not there
 */
public record ExertionalPattern(
        boolean present,
        int runs,
        int incomplete,
        @Nullable Double variation,
        @Nullable Double earliestOnsetMinutes,
        @Nullable Double latestOnsetMinutes,
        @Nullable Integer longestReliefMinutes,
        int bothSides,
        int coldReports,
        @Nullable Tier tier,
        List<FactId> facts,
        List<String> missing,
        @Nullable String tip) {

    private static final Set<Context> AT_REST = EnumSet.of(Context.REST, Context.NIGHT);
    private static final int NEXT_DAY_MINUTES = 1_440;
    private static final String TIP = "Mention the fixed onset and the quick relief to a clinician.";
    private static final String URGENT_TIP =
            TIP + " A cold foot was told of too: let a professional look within 24 to 48 hours.";

    public ExertionalPattern {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }

    /** The pattern as of this day; facts of later days are ignored. */
    public static ExertionalPattern of(RunnerHistory history, Rules rules, LocalDate today) {
        AssociationPolicy policy = rules.association();
        List<Tight> known = new ArrayList<>();
        int incomplete = 0;
        for (AnsweredRun answered : AnsweredRuns.ofDays(policy.windowDays(), history, rules.numbness(), today)
                .runs()) {
            if (answered.felt().stream().anyMatch(ExertionalPattern::isTight)) {
                Tight run = tight(answered, policy.exertional());
                if (run == null) {
                    incomplete++;
                } else {
                    known.add(run);
                }
            }
        }
        Window window = new Window(policy.windowDays(), rules.numbness().symptomaticSeverity(), today);
        return told(known, incomplete, window.atRest(history), window.cold(history), policy.exertional());
    }

    /** A run with its onset and relief in minutes. */
    private record Tight(AnsweredRun answered, double onset, int relief) {}

    private static ExertionalPattern told(
            List<Tight> runs, int incomplete, int atRest, List<Report> cold, AssociationPolicy.Exertional policy) {
        List<Double> onsets = runs.stream().map(Tight::onset).toList();
        Double variation = runs.size() < 2 ? null : Spread.variation(onsets);
        List<String> missing = missing(runs, variation, atRest, policy);
        boolean present = missing.isEmpty();
        List<FactId> facts = new ArrayList<>();
        runs.forEach(run -> {
            facts.add(run.answered().run().id());
            run.answered().felt().forEach(report -> facts.add(report.id()));
        });
        cold.stream().map(Report::id).filter(id -> !facts.contains(id)).forEach(facts::add);
        return new ExertionalPattern(
                present,
                runs.size(),
                incomplete,
                variation,
                onsets.stream().min(Comparator.naturalOrder()).orElse(null),
                onsets.stream().max(Comparator.naturalOrder()).orElse(null),
                runs.stream().map(Tight::relief).max(Comparator.naturalOrder()).orElse(null),
                (int) runs.stream().filter(run -> isOnBothSides(run.answered())).count(),
                cold.size(),
                present && !cold.isEmpty() ? Tier.URGENT : null,
                facts,
                missing,
                present ? cold.isEmpty() ? TIP : URGENT_TIP : null);
    }

    private static List<String> missing(
            List<Tight> runs, @Nullable Double variation, int atRest, AssociationPolicy.Exertional policy) {
        List<String> missing = new ArrayList<>();
        if (runs.size() < policy.fewestRuns()) {
            missing.add("%d symptomatic runs with a tight leg, a known onset and a known relief; %d are needed"
                    .formatted(runs.size(), policy.fewestRuns()));
        }
        if (variation != null && variation > policy.variation()) {
            missing.add(String.format(
                    Locale.ROOT, "the onset varies by %.2f of its mean; at most %.2f", variation, policy.variation()));
        }
        if (runs.stream()
                .anyMatch(run -> run.onset() < policy.onsetFromMinutes() || run.onset() > policy.onsetToMinutes())) {
            missing.add("an onset outside of %d to %d minutes"
                    .formatted(policy.onsetFromMinutes(), policy.onsetToMinutes()));
        }
        if (runs.stream().anyMatch(run -> run.relief() > policy.reliefMinutes())) {
            missing.add("relief later than %d minutes after a run".formatted(policy.reliefMinutes()));
        }
        if (atRest > 0) {
            missing.add("symptoms at rest or at night were told of " + atRest + (atRest == 1 ? " time" : " times"));
        }
        return missing;
    }

    private static @Nullable Tight tight(AnsweredRun answered, AssociationPolicy.Exertional policy) {
        Double onset = answered.onsetMinutes();
        Integer relief = answered.felt().stream()
                .map(report -> relief(answered, report, policy))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return onset == null || relief == null ? null : new Tight(answered, onset, relief);
    }

    /** In minutes after the run; null when not said. Still there when it was reported late is a relief at least as late. */
    private static @Nullable Integer relief(AnsweredRun answered, Report report, AssociationPolicy.Exertional policy) {
        SymptomReported fact = report.fact();
        Integer nextDay = fact.severityNextDay();
        if (nextDay != null && nextDay > 0) {
            return NEXT_DAY_MINUTES;
        }
        if (fact.resolvedAfterMinutes() != null || !Boolean.TRUE.equals(fact.stillPresent())) {
            return fact.resolvedAfterMinutes();
        }
        Integer seconds = answered.run().spanSeconds();
        if (seconds == null) {
            return null;
        }
        long since = Duration.between(
                        answered.run().start().plusSeconds(seconds), fact.at().at())
                .toMinutes();
        return since > policy.reliefMinutes() ? (Integer) (int) Math.min(since, Integer.MAX_VALUE) : null;
    }

    private static boolean isTight(Report report) {
        return Boolean.TRUE.equals(report.fact().legTightness());
    }

    private static boolean isOnBothSides(AnsweredRun answered) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        answered.felt().forEach(report -> report.fact().areas().forEach(area -> sides.add(area.side())));
        return sides.size() == Side.values().length;
    }

    /** The days looked at, and from which severity on something is a symptom. */
    private record Window(int days, int symptomaticSeverity, LocalDate today) {

        int atRest(RunnerHistory history) {
            int count = 0;
            for (Report report : history.reports()) {
                boolean symptom = isSymptom(AnsweredRun.severityOf(report.fact()), report.epochDay());
                count += symptom && AT_REST.contains(report.fact().context()) ? 1 : 0;
            }
            for (CheckIn checkIn : history.checkIns()) {
                Integer severity = checkIn.fact().severity();
                Context context = checkIn.fact().footContext();
                boolean symptom = severity != null && isSymptom(severity, checkIn.epochDay());
                count += symptom && context != null && AT_REST.contains(context) ? 1 : 0;
            }
            return count;
        }

        List<Report> cold(RunnerHistory history) {
            return history.reports().stream()
                    .filter(report -> isSymptom(AnsweredRun.severityOf(report.fact()), report.epochDay()))
                    .filter(report -> report.fact().qualities().contains(Quality.COLD))
                    .toList();
        }

        private boolean isSymptom(int severity, int epochDay) {
            return severity >= symptomaticSeverity
                    && epochDay <= today.toEpochDay()
                    && epochDay > today.toEpochDay() - days;
        }
    }
}
