package solewatch.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import solewatch.analysis.history.Run;

/** How far was run in a span of days. */
final class Distances {

    private Distances() {}

    /** In metres, the first day not included; empty when a run among them has no distance. */
    static OptionalLong in(List<Run> runs, LocalDate after, LocalDate upTo) {
        long sum = 0;
        for (Run run : runs) {
            if (!run.day().isAfter(after) || run.day().isAfter(upTo)) {
                continue;
            }
            Integer metres = run.distanceMetres();
            if (metres == null) {
                return OptionalLong.empty();
            }
            sum += metres;
        }
        return OptionalLong.of(sum);
    }
}
