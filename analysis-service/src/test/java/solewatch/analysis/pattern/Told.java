package solewatch.analysis.pattern;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Quality;

/** What a runner tells of a symptom, one thing at a time. */
@NullUnmarked
public final class Told {

    private Told() {}

    public static UnaryOperator<SymptomReported> onsetMinutes(int minutes) {
        return was -> with(was, null, minutes, was.resolvedAfterMinutes(), was.stillPresent(), was.legTightness());
    }

    public static UnaryOperator<SymptomReported> relief(int minutes) {
        return was -> with(was, was.onsetMetres(), was.onsetMinutes(), minutes, null, was.legTightness());
    }

    public static UnaryOperator<SymptomReported> stillThere() {
        return was -> with(was, was.onsetMetres(), was.onsetMinutes(), null, true, was.legTightness());
    }

    public static UnaryOperator<SymptomReported> tight() {
        return was ->
                with(was, was.onsetMetres(), was.onsetMinutes(), was.resolvedAfterMinutes(), was.stillPresent(), true);
    }

    public static UnaryOperator<SymptomReported> cold() {
        return was -> full(was, Set.of(Quality.COLD), was.areas(), was.severityNextDay());
    }

    public static UnaryOperator<SymptomReported> at(SymptomReported.Area... areas) {
        return was -> full(was, was.qualities(), List.of(areas), was.severityNextDay());
    }

    public static UnaryOperator<SymptomReported> nextDay(int severity) {
        return was -> full(was, was.qualities(), was.areas(), severity);
    }

    private static SymptomReported with(
            SymptomReported was, Integer metres, Integer minutes, Integer resolved, Boolean present, Boolean tight) {
        return new SymptomReported(
                was.runner(),
                was.provenance(),
                was.at(),
                was.run(),
                was.context(),
                was.severity(),
                was.areas(),
                was.qualities(),
                metres,
                minutes,
                resolved,
                present,
                was.severityNextDay(),
                was.relievedBy(),
                tight,
                was.painSeverity(),
                was.redFlags(),
                was.redFlagsDenied(),
                was.note());
    }

    private static SymptomReported full(
            SymptomReported was, Set<Quality> qualities, List<SymptomReported.Area> areas, Integer nextDay) {
        return new SymptomReported(
                was.runner(),
                was.provenance(),
                was.at(),
                was.run(),
                was.context(),
                was.severity(),
                areas,
                qualities,
                was.onsetMetres(),
                was.onsetMinutes(),
                was.resolvedAfterMinutes(),
                was.stillPresent(),
                nextDay,
                was.relievedBy(),
                was.legTightness(),
                was.painSeverity(),
                was.redFlags(),
                was.redFlagsDenied(),
                was.note());
    }
}
