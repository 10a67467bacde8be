package solewatch.events;

/** Something a coach or a runner may need to know. One topic, keyed by the runner. */
public sealed interface FindingEvent permits FindingRaised, FindingChanged, FindingClosed, FindingRetracted {

    /** The finding as it is now; for a retraction, as it was last announced. */
    Finding finding();

    /** Whom it is about. */
    default RunnerId runner() {
        return finding().runner();
    }
}
