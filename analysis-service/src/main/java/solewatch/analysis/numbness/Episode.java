package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.List;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;

/**
 * One spell of numbness in one place, from its first symptomatic day to its resolution or to today.
 *
 * @param lastDay the day it resolved, or today
 * @param state as of {@code lastDay}
 * @param peak the highest state reached
 * @param lastSymptomaticDay or the last day with a warning sign
 * @param untested open, and no answered run that counts for 14 days
 * @param bilateral felt on both sides at once at least once
 * @param relapses how often it had resolved and come back within 56 days before
 */
public record Episode(
        EpisodeKey key,
        LocalDate start,
        LocalDate lastDay,
        EpisodeState state,
        EpisodeState peak,
        LocalDate lastSymptomaticDay,
        boolean untested,
        boolean bilateral,
        int relapses,
        List<Transition> transitions) {

    public Episode {
        transitions = List.copyOf(transitions);
    }

    /** Whether it has not resolved. */
    public boolean open() {
        return state != EpisodeState.RESOLVED;
    }
}
