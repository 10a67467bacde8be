package solewatch.analysis.association;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.association.Circumstance.Unit;
import solewatch.analysis.contrast.Contrast;
import solewatch.analysis.contrast.Interval;
import solewatch.analysis.contrast.TwoByTwo;
import solewatch.analysis.contrast.Verdict;

/**
 * What symptoms are, or are not, seen together with. Two things seen together are a thing to try, never an explanation.
 *
 * @param level which level of the factor: an id, a surface, YES, HARD, WARM, LONGEST_THIRD or ABOVE
 * @param with the runs with it, in words
 * @param without the others, in words
 * @param counts runs (or weeks) with and without, symptomatic and free
 * @param difference of the shares of symptomatic ones, -1 to 1; null when one side is empty
 * @param interval the narrower one, which a suggestive verdict rests on; null likewise
 * @param widerInterval the one a clear verdict rests on; null likewise
 * @param similarLength the same among runs of similar length, when those with it were longer or shorter; then the
 *     verdict is this one's; otherwise null
 * @param known how many runs (or weeks) have the factor noted
 * @param total how many there are
 * @param sentence the outcome in words
 * @param notes how it was compared, where that is not plain
 */
public record Association(
        Circumstance factor,
        String level,
        Unit unit,
        String with,
        String without,
        TwoByTwo counts,
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Interval widerInterval,
        @Nullable SimilarLength similarLength,
        Verdict verdict,
        int known,
        int total,
        String sentence,
        List<String> notes) {

    public Association {
        notes = List.copyOf(notes);
    }

    /**
     * Runs of similar length against each other.
     *
     * @param thirds how many thirds of the distances have runs on both sides
     * @param with runs with it in those thirds
     * @param without runs without it in those thirds
     * @param difference pooled; null when there is no such third
     * @param interval null likewise
     * @param widerInterval null likewise
     */
    public record SimilarLength(
            int thirds,
            int with,
            int without,
            @Nullable Double difference,
            @Nullable Interval interval,
            @Nullable Interval widerInterval) {}

    /** The one the verdict rests on: among runs of similar length, when those were compared; null when there is none. */
    public @Nullable Double decidingDifference() {
        return similarLength == null ? difference : similarLength.difference();
    }

    /** Whether symptoms were more frequent with it, with some sign. */
    boolean showsMore() {
        Double deciding = decidingDifference();
        return (verdict == Verdict.SUGGESTIVE || verdict == Verdict.CLEAR) && deciding != null && deciding > 0;
    }

    static Association of(Comparison comparison, Observations observations, AssociationPolicy policy) {
        TwoByTwo counts = observations.count(comparison.arms());
        Contrast contrast = counts.contrast();
        Strata strata = strata(comparison, observations, policy);
        Verdict verdict = strata == null
                ? counts.verdict(policy.certainty())
                : Contrast.verdict(strata.contrast(), strata.with(), strata.without(), policy.certainty());
        SimilarLength similar = strata == null ? null : similar(strata, policy);
        Wording wording = new Wording(comparison, counts, verdict, policy);
        return new Association(
                comparison.factor(),
                comparison.level(),
                comparison.factor().unit(),
                comparison.with(),
                comparison.without(),
                counts,
                contrast == null ? null : contrast.difference(),
                contrast == null ? null : contrast.interval(policy.suggestive()),
                contrast == null ? null : contrast.interval(policy.clear()),
                similar,
                verdict,
                comparison.known(),
                observations.count(),
                wording.sentence(contrast, similar),
                wording.notes(similar, observations.count()));
    }

    /** The thirds of distance, when the runs with it were longer or shorter; otherwise null. */
    private static @Nullable Strata strata(Comparison comparison, Observations observations, AssociationPolicy policy) {
        boolean comparable = comparison.factor().unit() == Unit.RUN && comparison.factor() != Circumstance.DISTANCE;
        return comparable && Math.abs(observations.shift(comparison.arms())) > policy.distanceShift()
                ? Strata.pooled(observations, comparison.arms())
                : null;
    }

    private static SimilarLength similar(Strata strata, AssociationPolicy policy) {
        Contrast contrast = strata.contrast();
        return new SimilarLength(
                strata.thirds(),
                strata.with(),
                strata.without(),
                contrast == null ? null : contrast.difference(),
                contrast == null ? null : contrast.interval(policy.suggestive()),
                contrast == null ? null : contrast.interval(policy.clear()));
    }
}
