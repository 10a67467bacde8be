package solewatch.analysis.numbness;

import java.util.function.Function;
import solewatch.analysis.numbness.NumbnessPolicy.Escalated;
import solewatch.analysis.numbness.NumbnessPolicy.Persistent;

/** The rules that move an episode (docs/science.md, Episode rules). */
public enum Rule {
    T("T", policy -> "a first symptomatic day"),
    R(
            "R",
            policy -> "symptoms on " + policy.recurring().days() + " days of "
                    + policy.recurring().windowDays()),
    P1(
            "P1",
            policy -> policy.persistent().streakRuns() + " answered runs in a row with symptoms, over at least "
                    + policy.persistent().streakSpanDays() + " days"),
    P1B(
            "P1b",
            policy -> "training restricted by the feet, and "
                    + policy.persistent().streakRuns() + " runs in a row or "
                    + policy.persistent().streakSpanDays() + " days of symptoms"),
    P2("P2", policy -> frequent(policy.persistent())),
    P3("P3", policy -> lasting(policy.persistent())),
    P4(
            "P4",
            policy -> "symptoms in each of the last two "
                    + policy.persistent().enduringBlockDays() + "-day periods, "
                    + policy.persistent().enduringAgeDays() + " days after they began"),
    E1("E1", policy -> "a warning sign"),
    E2("E2", policy -> atRest(policy.escalated())),
    E3("E3", policy -> "symptoms grew stronger while persistent"),
    E4(
            "E4",
            policy -> "symptoms stayed although less was run in each of the last two "
                    + policy.escalated().adjustedBlockDays() + "-day periods"),
    E5("E5", policy -> "symptoms for " + policy.escalated().chronicAgeDays() + " days"),
    E6("E6", policy -> "strong symptoms in two runs in a row"),
    EASE("EASE", policy -> policy.recovery().easeRuns() + " answered runs in a row without symptoms"),
    BACK("BACK", policy -> "symptoms came back while easing"),
    RES("RES", policy -> "enough answered runs and days without symptoms, one of them long enough"),
    REL("REL", policy -> "symptoms again within " + policy.recovery().relapseDays() + " days after they had resolved");

    private static final int MINUTES_PER_HOUR = 60;

    private final String code;
    private final Function<NumbnessPolicy, String> meaning;

    Rule(String code, Function<NumbnessPolicy, String> meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As written in evidence and documents. */
    public String code() {
        return code;
    }

    /** In a few words, with the thresholds in force. */
    public String meaning(NumbnessPolicy policy) {
        return meaning.apply(policy);
    }

    private static String frequent(Persistent when) {
        return "symptoms on " + when.frequentDays() + " days of " + when.frequentWindowDays() + " and in "
                + when.frequentRunPercent() + " % of the answered runs";
    }

    private static String lasting(Persistent when) {
        int minutes = when.lastingMinutes();
        String time = minutes % MINUTES_PER_HOUR == 0 ? minutes / MINUTES_PER_HOUR + " hours" : minutes + " minutes";
        return "symptoms that lasted " + time + " after a run, " + when.lastingReports() + " times in "
                + when.lastingWindowDays() + " days";
    }

    private static String atRest(Escalated when) {
        return "symptoms at rest or at night on " + when.restDays() + " days of " + when.restWindowDays();
    }
}
