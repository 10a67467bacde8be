package solewatch.analysis.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Conclusion;
import solewatch.analysis.query.Sight;
import solewatch.analysis.whatif.Comparison;
import solewatch.analysis.whatif.Difference;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.Side;
import solewatch.events.ZoneGroup;

/**
 * What the thresholds in force and others say of the same facts.
 *
 * @param standing what the thresholds in force flag, by place, oldest first
 * @param other what the other thresholds flag
 * @param differences between the two; none when both say the same
 */
record WhatIfView(List<Flag> standing, List<Flag> other, List<Change> differences) {

    /** A state that is worth telling. Side and zone are there for those who may see the detail only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Flag(
            @Nullable Side side,
            @Nullable ZoneGroup zone,
            LocalDate episodeStart,
            EpisodeState state,
            String rule,
            LocalDate day,
            Urgency urgency,
            boolean forCoach,
            @Nullable LocalDate endedOn) {

        private static Flag of(Conclusion conclusion, boolean detail) {
            return new Flag(
                    detail ? conclusion.key().side() : null,
                    detail ? conclusion.key().zone() : null,
                    conclusion.episodeStart(),
                    conclusion.state(),
                    conclusion.rule(),
                    conclusion.effectiveOn(),
                    conclusion.urgency(),
                    conclusion.audience().contains(Audience.COACH),
                    conclusion.endedOn());
        }
    }

    /**
     * A difference.
     *
     * @param days how much later the other thresholds say it; negative is earlier
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            Difference.Kind kind,
            @Nullable Flag standing,
            @Nullable Flag other,
            @Nullable Integer days) {}

    static WhatIfView of(Assessment standing, Assessment other, Sight sight) {
        return new WhatIfView(
                flags(standing, sight),
                flags(other, sight),
                Comparison.of(standing, other).stream()
                        .map(difference -> new Change(
                                difference.kind(),
                                flag(difference.standing(), sight),
                                flag(difference.other(), sight),
                                difference.days()))
                        .toList());
    }

    private static List<Flag> flags(Assessment assessment, Sight sight) {
        return assessment.conclusions().stream()
                .map(conclusion -> Flag.of(conclusion, sight.detail()))
                .toList();
    }

    private static @Nullable Flag flag(@Nullable Conclusion conclusion, Sight sight) {
        return conclusion == null ? null : Flag.of(conclusion, sight.detail());
    }
}
