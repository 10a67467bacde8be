package solewatch.ingest.http;

/** The roles of the bearer tokens that matter here; a coach has no business at ingest. */
final class Roles {

    /** Posts for the runners of the team in the claim {@code team}. */
    static final String SYNC = "sync";

    /** Posts for the runner in the claim {@code runner}. */
    static final String RUNNER = "runner";

    /** Runs the installation. */
    static final String OPS = "ops";

    private Roles() {}
}
