package solewatch.ingest.runnerteams;

import org.jspecify.annotations.Nullable;
import solewatch.events.TeamId;

/**
 * Where a runner belongs.
 *
 * @param team null for a runner who is known and in no team
 * @param revision the revision of the profile that said so; an older profile does not change it
 */
public record Membership(@Nullable TeamId team, long revision) {}
