package solewatch.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeState;

/** Which of an assessment's episodes persist. */
final class Persisting {

    private Persisting() {}

    /** The first day an episode that is open now was PERSISTENT; null when none ever was. */
    static @Nullable LocalDate since(Assessment assessment) {
        LocalDate since = null;
        for (EpisodeHistory place : assessment.episodes()) {
            Episode episode = place.latest();
            for (Transition move : episode.open() ? episode.transitions() : List.<Transition>of()) {
                boolean earlier = since == null || move.day().isBefore(since);
                since = move.to() == EpisodeState.PERSISTENT && earlier ? move.day() : since;
            }
        }
        return since;
    }

    /** Whether an episode is PERSISTENT, or ESCALATED beyond it, today. */
    static boolean now(Assessment assessment) {
        return assessment.episodes().stream()
                .map(EpisodeHistory::state)
                .anyMatch(state -> state == EpisodeState.PERSISTENT || state == EpisodeState.ESCALATED);
    }
}
