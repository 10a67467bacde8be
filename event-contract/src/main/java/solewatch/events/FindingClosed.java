package solewatch.events;

import java.time.LocalDate;

/**
 * What was found is over: the episode left the state by its own course.
 *
 * @param endedIn the state it went to: EASING and RESOLVED are for the digest; ESCALATED means a finding of its own replaces
 *     this one
 * @param endedOn the runner's local day
 */
public record FindingClosed(Finding finding, EpisodeState endedIn, LocalDate endedOn) implements FindingEvent {}
