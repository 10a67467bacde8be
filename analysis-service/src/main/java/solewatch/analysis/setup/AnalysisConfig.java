package solewatch.analysis.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
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
        /** Thresholds other than the shipped ones, as a JSON file with all of them and a ruleset version of its own. */
        Optional<Path> policyFile();

        Intake intake();

        Outbox outbox();

        Review review();
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
         * How many facts of the runners seen last are kept in memory; one takes up to 1.6 kB. By default as many as a
         * third of the heap holds.
         */
        Optional<Integer> cachedFacts();
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
}
