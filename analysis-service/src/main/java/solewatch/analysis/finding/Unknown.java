package solewatch.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.Numbness;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeState;

/** Says what is not known of an episode and could matter. */
final class Unknown {

    private final Numbness numbness;

    Unknown(Numbness numbness) {
        this.numbness = numbness;
    }

    /** In sentences; none when nothing is missing. */
    List<String> of(Episode episode, Transition move, int unanswered, boolean open) {
        List<String> unknown = new ArrayList<>();
        if (unanswered > 0) {
            unknown.add("How the feet felt in " + unanswered + (unanswered == 1 ? " run" : " runs")
                    + " of this episode that nobody answered for.");
        }
        if (!numbness.onsetSaid(episode, move.day())) {
            unknown.add("How far into a run it begins: nobody has said.");
        }
        if (episode.untested()) {
            unknown.add("Whether it is still there: no recent run was answered for.");
        }
        if (open && move.to() == EpisodeState.PERSISTENT && numbness.lacksRecentDistance()) {
            unknown.add("Whether less was run lately: the distance of a recent run is missing.");
        }
        return unknown;
    }
}
