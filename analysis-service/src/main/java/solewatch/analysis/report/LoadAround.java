package solewatch.analysis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.LoadContext;
import solewatch.analysis.load.LoadSummary.Gap;
import solewatch.analysis.load.Ratio;
import solewatch.analysis.load.Spike;

/**
 * The load a symptom came with (domain row SR-13): context, never a prediction.
 *
 * @param sum7Metres run in 7 days, its own included; null when not known
 * @param progressionPercent the calendar week so far against the longest of the four before it; null when there is too
 *     little to compare with
 * @param session its run, or the longest of its day, against the longest of the 30 days before; null when there is none
 * @param hardSurfacePercent road or concrete, of the distance of 14 days; or why it is not said
 * @param gaps why a number is null
 */
public record LoadAround(
        @Nullable Integer sum7Metres,
        @Nullable Double progressionPercent,
        @Nullable Spike session,
        Ratio hardSurfacePercent,
        List<Gap> gaps) {

    public LoadAround {
        gaps = List.copyOf(gaps);
    }

    static LoadAround of(LoadContext context) {
        return new LoadAround(
                context.sum7Metres(),
                context.progressionPercent(),
                context.spike(),
                context.hardSurfacePercent(),
                context.gaps());
    }
}
