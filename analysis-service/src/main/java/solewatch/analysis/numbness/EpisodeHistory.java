package solewatch.analysis.numbness;

import java.util.List;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;

/** All episodes of one place, oldest first; never empty. */
public record EpisodeHistory(EpisodeKey key, List<Episode> episodes) {

    public EpisodeHistory {
        episodes = List.copyOf(episodes);
    }

    /** The latest one. */
    public Episode latest() {
        return episodes.get(episodes.size() - 1);
    }

    /** As of today. */
    public EpisodeState state() {
        return latest().state();
    }
}
