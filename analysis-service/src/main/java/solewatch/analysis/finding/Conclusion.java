package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.RedFlag;

/**
 * A state worth telling that the facts bear now: reached in an episode, still on or over. A {@link Finding} without
 * identity; it gets one when it is announced.
 *
 * @param warning a conclusion of its own for a warning sign (E1), apart from an earlier escalation by pattern
 * @param endedIn the state the episode went to from this one, or null while it is in it
 */
public record Conclusion(
        EpisodeKey key,
        LocalDate episodeStart,
        LocalDate episodeLastDay,
        EpisodeState state,
        boolean warning,
        String rule,
        Finding.Urgency urgency,
        Set<Finding.Audience> audience,
        LocalDate effectiveOn,
        boolean bilateral,
        boolean untested,
        int relapses,
        @Nullable RedFlag redFlag,
        String summary,
        String detail,
        List<Finding.Evidence> facts,
        List<Finding.Measure> measures,
        @Nullable String counterfactual,
        List<String> unknown,
        @Nullable EpisodeState endedIn,
        @Nullable LocalDate endedOn) {

    public Conclusion {
        audience = Collections.unmodifiableSet(new TreeSet<>(audience));
        facts = List.copyOf(facts);
        measures = List.copyOf(measures);
        unknown = List.copyOf(unknown);
    }
}
