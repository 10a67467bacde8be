package solewatch.analysis.association;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.association.Association.SimilarLength;
import solewatch.analysis.association.Circumstance.Unit;
import solewatch.analysis.contrast.Contrast;
import solewatch.analysis.contrast.Interval;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;

/** One comparison in words: what was seen together in how many runs, never why. */
final class Wording {

    private final Comparison comparison;
    private final TwoByTwo counts;
    private final Verdict verdict;
    private final AssociationPolicy policy;
    private final String units;

    Wording(Comparison comparison, TwoByTwo counts, Verdict verdict, AssociationPolicy policy) {
        this.comparison = comparison;
        this.counts = counts;
        this.verdict = verdict;
        this.policy = policy;
        this.units = comparison.factor().unit() == Unit.RUN ? "runs" : "weeks";
    }

    String sentence(@Nullable Contrast contrast, @Nullable SimilarLength similar) {
        String seen = "Symptoms were there in %d of %d %s %s, and in %d of %d %s."
                .formatted(
                        counts.symptomaticWith(),
                        counts.with(),
                        units,
                        comparison.with(),
                        counts.symptomaticWithout(),
                        counts.without(),
                        comparison.without());
        return opening(contrast, similar) + " " + seen;
    }

    private String opening(@Nullable Contrast contrast, @Nullable SimilarLength similar) {
        if (verdict == Verdict.NOT_ENOUGH || contrast == null) {
            return "Not enough to tell: each side needs at least %d %s%s."
                    .formatted(
                            policy.fewestRuns(), units, similar == null ? "" : " of a length the other side has too");
        }
        Double pooled = similar == null ? null : similar.difference();
        boolean more = (pooled == null ? contrast.difference() : pooled) > 0;
        String together = more ? "seen together" : "seen together less often";
        return switch (verdict) {
            case CLEAR -> "Clearly " + together + ".";
            case SUGGESTIVE -> "Perhaps " + together + ".";
            default -> "No sign of being seen together.";
        };
    }

    List<String> notes(@Nullable SimilarLength similar, int total) {
        List<String> notes = new ArrayList<>();
        Contrast contrast = counts.contrast();
        if (contrast != null) {
            notes.add(
                    "The difference is " + points(contrast.difference(), contrast.interval(policy.suggestive())) + ".");
        }
        if (similar != null) {
            notes.add(ofSimilarLength(similar));
        }
        if (comparison.note() != null) {
            notes.add(comparison.note());
        }
        if (comparison.known() < total) {
            notes.add("Noted for %d of %d %s; the others are left out.".formatted(comparison.known(), total, units));
        }
        return notes;
    }

    private String ofSimilarLength(SimilarLength similar) {
        String why = "The runs of the two sides differ in length, so runs of similar length were compared";
        Double difference = similar.difference();
        Interval interval = similar.interval();
        if (difference == null || interval == null) {
            return why + ": there are none.";
        }
        return why
                + " (%d against %d): the difference is %s."
                        .formatted(similar.with(), similar.without(), points(difference, interval));
    }

    private static String points(double difference, Interval interval) {
        return String.format(
                Locale.ROOT,
                "%+d points of 100 (%d %% interval %+d to %+d)",
                Math.round(100 * difference),
                interval.percent(),
                Math.round(100 * interval.low()),
                Math.round(100 * interval.high()));
    }
}
