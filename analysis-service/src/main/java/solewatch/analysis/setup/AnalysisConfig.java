package solewatch.analysis.setup;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import solewatch.events.ConsentChanged.Scope;

/** What an operator can set of this service. */
@ConfigMapping(prefix = "solewatch")
public interface AnalysisConfig {

    /** What the coaches of the team see of a runner who has said nothing. The same key is read by notify. */
    @WithDefault("LOAD,SYMPTOM_STATE")
    Set<Scope> defaultConsent();

    Analysis analysis();

    /** The keys of this service alone. */
    interface Analysis {
        /** A JSON file of the thresholds that differ from the shipped ones, by name, with a {@code rulesetVersion} of its own. */
        Optional<Path> policyFile();

        Intake intake();

        Outbox outbox();

        Review review();

        Query query();

        Retention retention();
    }

    /** Kafka in. */
    interface Intake {
        /** How long a batch may take in the database before it is tried again. */
        @WithDefault("30S")
        Duration transactionTimeout();

        /** The first pause before a batch is tried again; doubled each time. */
        @WithDefault("200MS")
        Duration retryFirst();

        /** The longest pause before a batch is tried again. */
        @WithDefault("10S")
        Duration retryLongest();

        /** How long a batch may be unfinished while the database answers, before this process asks to be restarted. */
        @WithDefault("10M")
        Duration stuckAfter();

        /**
         * How much memory the histories of the runners seen last may take; a fact takes about 0.2 kB. By default a third
         * of the heap.
         */
        Optional<MemorySize> cache();
    }

    /** Kafka out. */
    interface Outbox {
        /** How often the outbox is looked at when nobody rang. */
        @WithDefault("1S")
        Duration poll();

        /** How many messages one look takes of a shard. */
        @WithDefault("500")
        int batch();
    }

    /** The daily look at runners whose state can change by time alone. */
    interface Review {
        /** How often runners whose local day has changed are looked for. */
        @WithDefault("2M")
        Duration every();

        /** How many runners one look publishes at most. */
        @WithDefault("2000")
        int batch();

        /** How long an asked-for review may take before it is asked for again. */
        @WithDefault("1H")
        Duration again();
    }

    /** Answers that are computed from a runner's facts when somebody asks. */
    interface Query {
        /** How many are computed at the same time; one more is answered with 503 and {@code Retry-After}. */
        @WithDefault("64")
        int parallel();

        /** How many of a runner's facts one answer reads; of a runner with more, the newest days. */
        @WithDefault("20000")
        int mostFacts();
    }

    /** How long things are kept that nothing needs any more. */
    interface Retention {
        /**
         * How long runs, reports and check-ins are kept, such as {@code P3Y}; at least {@code P401D}, which the rules look back
         * on. Without it they are kept for ever. Profiles, consents, shoes and visits to a professional always stay.
         */
        Optional<Period> facts();

        /** How long records are kept that could not be taken in, such as {@code P90D}; without it for ever. */
        Optional<Period> deadLetters();

        /**
         * How long the id of an erased runner is remembered, so that late records of the runner stay out; at least
         * {@code P30D}, and longer than Kafka and every source keep such records. Without it for ever.
         */
        Optional<Period> erasedRunners();

        /** How many rows one statement removes. */
        @WithDefault("2000")
        int batch();
    }
}
