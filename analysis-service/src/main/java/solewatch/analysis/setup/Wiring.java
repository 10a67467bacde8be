package solewatch.analysis.setup;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.policy.PolicyFile;
import solewatch.analysis.policy.Ruleset;
import solewatch.events.EventCodec;

/** The values that are made once and given to everything else. */
@Dependent
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EventCodec codec() {
        return new EventCodec();
    }

    /** As shipped, or with the operator's own thresholds; the service does not start with thresholds that make no sense. */
    @Startup
    @Produces
    @Singleton
    Ruleset ruleset(AnalysisConfig config) {
        return config.analysis().policyFile().map(PolicyFile::read).orElseGet(Ruleset::standard);
    }

    @Produces
    @Singleton
    Policy policy(Ruleset ruleset) {
        return ruleset.policy();
    }
}
