package solewatch.analysis.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;

/**
 * Where in a run symptoms set in (SR-17), over the symptomatic runs of the window whose onset and length are known. The
 * coefficient of variation is the sample's.
 *
 * @param runs how many symptomatic runs it rests on
 * @param withoutOnset how many more symptomatic runs have no known onset or length
 * @param onsets of each run, in order
 * @param meanOnsetMetres null when there are not enough
 * @param variation of the onset in metres; null when there are not enough
 * @param facts the runs it rests on, in order
 */
public record OnsetPattern(
        Kind kind,
        int runs,
        int withoutOnset,
        List<Onset> onsets,
        @Nullable Double meanOnsetMetres,
        @Nullable Double variation,
        List<FactId> facts,
        String sentence) {

    public OnsetPattern {
        onsets = List.copyOf(onsets);
        facts = List.copyOf(facts);
    }

    /** What the onsets have in common. */
    public enum Kind {
        NOT_ENOUGH,
        /** About the same distance, however long the run. */
        FIXED_POINT,
        /** Late in the run. */
        LATE,
        /** Soon after the start. */
        IMMEDIATE,
        MIXED
    }

    /**
     * One run's onset.
     *
     * @param onsetMetres minutes become metres by the run's average speed
     * @param onsetMinutes metres become minutes likewise; null when the run's duration is not known
     */
    public record Onset(
            FactId run,
            LocalDate day,
            double onsetMetres,
            @Nullable Double onsetMinutes,
            int runMetres) {}

    /** The pattern as of this day; facts of later days are ignored. */
    public static OnsetPattern of(RunnerHistory history, Rules rules, LocalDate today) {
        AssociationPolicy policy = rules.association();
        List<Onset> onsets = new ArrayList<>();
        int symptomatic = 0;
        for (AnsweredRun answered : AnsweredRuns.ofDays(policy.windowDays(), history, rules.numbness(), today)
                .runs()) {
            Double metres = answered.onsetMetres();
            Integer distance = answered.run().distanceMetres();
            symptomatic += answered.symptomatic() ? 1 : 0;
            if (answered.symptomatic() && metres != null && distance != null && distance > 0) {
                onsets.add(new Onset(
                        answered.run().id(), answered.run().day(), metres, answered.onsetMinutes(), distance));
            }
        }
        return of(onsets, symptomatic - onsets.size(), policy.onset());
    }

    static OnsetPattern of(List<Onset> onsets, int withoutOnset, AssociationPolicy.Onset policy) {
        List<FactId> facts = onsets.stream().map(Onset::run).toList();
        if (onsets.size() < policy.fewestRuns()) {
            String sentence = "The onset is known of %d symptomatic runs; %d are needed to tell a pattern."
                    .formatted(onsets.size(), policy.fewestRuns());
            return new OnsetPattern(Kind.NOT_ENOUGH, onsets.size(), withoutOnset, onsets, null, null, facts, sentence);
        }
        List<Double> metres = onsets.stream().map(Onset::onsetMetres).toList();
        double mean = Spread.mean(metres);
        double variation = Spread.variation(metres);
        Kind kind = kind(onsets, variation, policy);
        return new OnsetPattern(
                kind,
                onsets.size(),
                withoutOnset,
                onsets,
                mean,
                variation,
                facts,
                sentence(kind, onsets, mean, policy));
    }

    private static Kind kind(List<Onset> onsets, double variation, AssociationPolicy.Onset policy) {
        long longest = onsets.stream().mapToInt(Onset::runMetres).max().orElse(0);
        long shortest = onsets.stream().mapToInt(Onset::runMetres).min().orElse(0);
        if (variation <= policy.variation() && 100 * longest >= policy.spreadPercent() * shortest) {
            return Kind.FIXED_POINT;
        }
        if (enough(count(onsets, onset -> isLate(onset, policy)), onsets, policy)) {
            return Kind.LATE;
        }
        return enough(count(onsets, onset -> isImmediate(onset, policy)), onsets, policy) ? Kind.IMMEDIATE : Kind.MIXED;
    }

    private static boolean isLate(Onset onset, AssociationPolicy.Onset policy) {
        return 100 * onset.onsetMetres() >= (double) policy.latePercent() * onset.runMetres();
    }

    private static boolean isImmediate(Onset onset, AssociationPolicy.Onset policy) {
        Double minutes = onset.onsetMinutes();
        return minutes != null && minutes <= policy.immediateMinutes()
                || 100 * onset.onsetMetres() <= (double) policy.immediatePercent() * onset.runMetres();
    }

    private static long count(List<Onset> onsets, Predicate<Onset> like) {
        return onsets.stream().filter(like).count();
    }

    private static boolean enough(long alike, List<Onset> onsets, AssociationPolicy.Onset policy) {
        return 3 * alike >= (long) policy.ofThree() * onsets.size();
    }

    private static String sentence(Kind kind, List<Onset> onsets, double mean, AssociationPolicy.Onset policy) {
        int runs = onsets.size();
        String lengths = lengths(onsets);
        return switch (kind) {
            case FIXED_POINT ->
                "Symptoms set in at about the same distance, %s km on average, in %d %s."
                        .formatted(kilometres(mean), runs, lengths);
            case LATE ->
                "Symptoms set in late in %d of %d %s."
                        .formatted(count(onsets, onset -> isLate(onset, policy)), runs, lengths);
            case IMMEDIATE ->
                "Symptoms set in soon after the start of %d of %d %s."
                        .formatted(count(onsets, onset -> isImmediate(onset, policy)), runs, lengths);
            default -> "Symptoms set in at no common point in %d %s.".formatted(runs, lengths);
        };
    }

    private static String lengths(List<Onset> onsets) {
        return "runs of %s to %s km"
                .formatted(
                        kilometres(onsets.stream()
                                .min(Comparator.comparingInt(Onset::runMetres))
                                .orElseThrow()
                                .runMetres()),
                        kilometres(onsets.stream()
                                .max(Comparator.comparingInt(Onset::runMetres))
                                .orElseThrow()
                                .runMetres()));
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.1f", metres / 1000);
    }
}
