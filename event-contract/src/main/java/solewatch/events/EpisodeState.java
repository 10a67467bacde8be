package solewatch.events;

/** The states of a numbness episode (domain.md 3.6). */
public enum EpisodeState {
    NONE,
    TRANSIENT,
    RECURRING,
    PERSISTENT,
    ESCALATED,
    EASING,
    RESOLVED
}
