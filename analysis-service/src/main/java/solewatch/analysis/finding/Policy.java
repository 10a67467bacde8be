package solewatch.analysis.finding;

import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.numbness.NumbnessPolicy;

/** The thresholds everything is assessed with, as one versioned value. */
public record Policy(LoadPolicy load, NumbnessPolicy numbness) {

    public Policy {
        if (!load.rulesetVersion().equals(numbness.rulesetVersion())) {
            throw new IllegalArgumentException("one ruleset has one version");
        }
    }

    /** As shipped. */
    public static Policy standard() {
        return new Policy(LoadPolicy.standard(), NumbnessPolicy.standard());
    }

    /** Stamped on every assessment and finding. */
    public String rulesetVersion() {
        return numbness.rulesetVersion();
    }
}
