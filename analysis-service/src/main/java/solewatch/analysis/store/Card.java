package solewatch.analysis.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;

/**
 * What a roster line shows of a runner.
 *
 * @param state of the most pressing open episode; null when none is open
 * @param since the first day of that episode
 * @param openEpisodes how many places have an open episode
 * @param untested an open episode has had no answered run for a while
 * @param sum7Metres run in the last 7 days; null when a run's distance is not known
 * @param lastRunOn the local day of the latest run
 */
public record Card(
        @Nullable EpisodeState state,
        @Nullable LocalDate since,
        int openEpisodes,
        boolean untested,
        @Nullable Integer sum7Metres,
        @Nullable LocalDate lastRunOn) {}
