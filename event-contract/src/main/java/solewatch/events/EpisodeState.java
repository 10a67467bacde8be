package solewatch.events;

/** The states of a numbness episode (docs/science.md, Episode rules). */
public enum EpisodeState {
    NONE,
    TRANSIENT,
    RECURRING,
    PERSISTENT,
    ESCALATED,
    EASING,
    RESOLVED
}
