package solewatch.analysis.cache;

import java.util.List;
import solewatch.analysis.finding.AnnouncedFinding;

/**
 * A runner's standing facts and what was said of it, as of a version of its row. Immutable.
 *
 * @param facts of the look-back, and those that count always
 */
public record Known(long version, PackedFacts facts, List<AnnouncedFinding> announced) {

    /** An announced finding, and each fact it rests on. */
    private static final int BYTES_OF_A_FINDING = 1_500;

    private static final int BYTES_OF_EVIDENCE = 250;

    public Known {
        announced = List.copyOf(announced);
    }

    /** About how much memory it takes. */
    int weightBytes() {
        int weight = facts.weightBytes();
        for (AnnouncedFinding said : announced) {
            weight += BYTES_OF_A_FINDING
                    + BYTES_OF_EVIDENCE * said.finding().facts().size();
        }
        return weight;
    }
}
