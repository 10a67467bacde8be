package solewatch.analysis.whatif;

import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Conclusion;

/**
 * What two sets of thresholds say differently of the same facts.
 *
 * @param standing what the thresholds in force say; null when they say nothing of it
 * @param other what the other thresholds say; null when they say nothing of it
 * @param days how much later the other thresholds say it; negative is earlier, null when only one of them says it
 */
public record Difference(
        Kind kind,
        @Nullable Conclusion standing,
        @Nullable Conclusion other,
        @Nullable Integer days) {

    /** In what way. */
    public enum Kind {
        APPEARS,
        DISAPPEARS,
        EARLIER,
        LATER,
        /** On the same day, by another rule or with another urgency. */
        OTHER_RULE
    }
}
