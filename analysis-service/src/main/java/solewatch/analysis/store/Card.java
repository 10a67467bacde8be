package solewatch.analysis.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag.Tier;

/**
 * What a roster line shows of a runner.
 *
 * @param state of the most pressing open episode; null when none is open
 * @param since the first day of that episode
 * @param stateSince the day it came into that state; null also when an earlier version wrote this
 * @param warning the gravest warning sign it escalated by, by how soon it wants a professional; null when there is none
 * @param openEpisodes how many places have an open episode
 * @param untested an open episode has had no answered run for a while
 * @param sum7Metres run in the last 7 days; null when a run's distance is not known
 * @param lastRunOn the local day of the latest run
 */
public record Card(
        @Nullable EpisodeState state,
        @Nullable LocalDate since,
        @Nullable LocalDate stateSince,
        @Nullable Tier warning,
        int openEpisodes,
        boolean untested,
        @Nullable Integer sum7Metres,
        @Nullable LocalDate lastRunOn) {}
