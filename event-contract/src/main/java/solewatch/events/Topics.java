package solewatch.events;

/** The topics: names, and what each needs of the broker. Every topic is keyed by the runner id. */
public final class Topics {

    /** Everything that happens to a runner: {@link RunnerEvent}. */
    public static final String RUNNER_EVENTS = "solewatch.runner-events";

    /** What a coach or a runner may need to know: {@link FindingEvent}. */
    public static final String FINDINGS = "solewatch.findings";

    /**
     * Which team a runner is in: the newest record per runner is kept (compacted), its value the team id in UTF-8, or nothing
     * when there is none. Ingest holds it in memory to know whom a team's sync may post for.
     */
    public static final String RUNNER_TEAMS = "solewatch.runner-teams";

    /** How many partitions each topic is born with; it bounds the replicas, and cannot be changed without moving keys. */
    public static final int PARTITIONS = 24;

    private Topics() {}
}
