package solewatch.events;

/** Something that happened to one runner. One topic, keyed by the runner, so that one reader sees it all in order. */
public sealed interface RunnerEvent permits Fact, FactWithdrawn, ReviewDue, RunnerErased {

    /** Whom it is about. */
    RunnerId runner();
}
