package solewatch.events;

import java.util.Set;

/**
 * What the runner lets the coaches of the team see from now on; replaces what was said before. Only the runner says this.
 *
 * @param scopes what is allowed; empty takes everything back
 */
public record ConsentChanged(RunnerId runner, Provenance provenance, Set<Scope> scopes) implements Fact {

    public ConsentChanged {
        scopes = Sets.sorted(scopes);
    }

    @Override
    public FactKind kind() {
        return FactKind.CONSENT;
    }

    /** What can be allowed; each stands alone. */
    public enum Scope {
        /** Runs and load. */
        LOAD,
        /** That there is an episode, its state, rule and dates; not where or how strong. */
        SYMPTOM_STATE,
        /** Sides, zones, severities, reports. */
        SYMPTOM_DETAIL,
        /** The clinician report. */
        REPORT
    }
}
