package solewatch.analysis.numbness;

/** The rules that move an episode (docs/science.md, Episode rules). */
public enum Rule {
    T("T", "a first symptomatic day"),
    R("R", "symptoms on 2 days of 14"),
    P1("P1", "3 answered runs in a row with symptoms, over at least 7 days"),
    P1B("P1b", "training restricted by the feet, and 3 runs in a row or 7 days of symptoms"),
    P2("P2", "symptoms on 4 days of 14 and in half of the answered runs"),
    P3("P3", "symptoms that lasted 24 hours after a run, twice in 14 days"),
    P4("P4", "symptoms in each of two weeks, 28 days after they began"),
    E1("E1", "a warning sign"),
    E2("E2", "symptoms at rest or at night on 2 days of 7"),
    E3("E3", "symptoms grew stronger while persistent"),
    E4("E4", "symptoms stayed although less was run for two weeks"),
    E5("E5", "symptoms for 56 days"),
    E6("E6", "strong symptoms in 2 runs in a row"),
    EASE("EASE", "2 answered runs in a row without symptoms"),
    BACK("BACK", "symptoms came back while easing"),
    RES("RES", "enough answered runs and days without symptoms, one of them long enough"),
    REL("REL", "symptoms again within 56 days after they had resolved");

    private final String code;
    private final String meaning;

    Rule(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As written in evidence and documents. */
    public String code() {
        return code;
    }

    /** In a few words, without numbers that the policy may change. */
    public String meaning() {
        return meaning;
    }
}
