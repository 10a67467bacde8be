package solewatch.analysis.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;

/**
 * What other parts of the analysis conclude and the report only repeats; what is absent was not looked at.
 *
 * @param ostrc the scores of the weekly questionnaire, by check-in
 */
public record Enclosures(
        @Nullable Pattern onsetPattern,
        @Nullable Pattern exertionalPattern,
        Map<FactId, Score> ostrc) {

    public Enclosures {
        ostrc = Map.copyOf(ostrc);
    }

    /**
     * A pattern with a name.
     *
     * @param code for programs, such as {@code FIXED_POINT}
     * @param words for people, with the numbers it rests on
     */
    public record Pattern(String code, String words) {}

    /**
     * What the four answers come to (Clarsen 2020).
     *
     * @param severity 0 to 100
     * @param substantial whether training or performance was restricted at least moderately
     */
    public record Score(int severity, boolean substantial) {}

    /** Nothing but the facts. */
    public static Enclosures none() {
        return new Enclosures(null, null, Map.of());
    }
}
