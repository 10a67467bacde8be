package solewatch.analysis.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.SymptomReported.RunLink;

/** Which activity a report or a session is about (docs/decisions/0021). */
final class RunLinks {

    private final Map<RunLink, Run> named;
    private final List<Run> activities;

    /** Activities in order of local day, and which of them each record's source and id names. */
    RunLinks(Map<RunLink, Run> named, List<Run> activities) {
        this.named = named;
        this.activities = activities;
    }

    /**
     * The activity a link names. When no record of that name stands, as after one of two copies was withdrawn: the one
     * that was going on at that moment; else the only one of that local day that had begun; else none.
     *
     * @param day the local day of the moment, in days since 1970
     */
    @Nullable
    Run of(@Nullable RunLink link, Instant at, int day) {
        Run run = link == null ? null : named.get(link);
        return link == null || run != null ? run : likely(at, day);
    }

    private @Nullable Run likely(Instant at, int day) {
        List<Run> going = new ArrayList<>(2);
        List<Run> begun = new ArrayList<>(2);
        // a run that goes on past midnight began the day before; a traveller's next day may have begun before this one
        for (int i = firstFrom(day - 1);
                i < activities.size() && activities.get(i).epochDay() <= day + 1;
                i++) {
            Run run = activities.get(i);
            if (run.start().isAfter(at)) {
                continue;
            }
            if (isGoingOn(run, at)) {
                going.add(run);
            }
            if (run.epochDay() == day) {
                begun.add(run);
            }
        }
        List<Run> likely = going.isEmpty() ? begun : going;
        return likely.size() == 1 ? likely.get(0) : null;
    }

    private static boolean isGoingOn(Run begun, Instant at) {
        Integer seconds = begun.spanSeconds();
        return seconds != null && !at.isAfter(begun.start().plusSeconds(seconds));
    }

    /** The index of the first activity on or after this day. */
    private int firstFrom(int day) {
        int low = 0;
        int high = activities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (activities.get(middle).epochDay() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
