package solewatch.analysis.store;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** All tables, for those who write several in one transaction. */
public record Tables(
        RunnerRows runners,
        FactRows facts,
        FindingRows findings,
        OutboxRows outbox,
        DeadLetters deadLetters,
        Erasures erasures) {

    /** Puts them together. */
    @Dependent
    static class Maker {
        @Produces
        @Singleton
        Tables tables(
                RunnerRows runners,
                FactRows facts,
                FindingRows findings,
                OutboxRows outbox,
                DeadLetters deadLetters,
                Erasures erasures) {
            return new Tables(runners, facts, findings, outbox, deadLetters, erasures);
        }
    }
}
