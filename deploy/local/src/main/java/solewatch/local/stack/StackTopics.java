package solewatch.local.stack;

import java.time.Duration;
import java.util.Map;
import solewatch.embedded.EmbeddedKafka;
import solewatch.events.Topics;

/** The topics of one machine: the same names and partition count as in production, so that moving there moves no keys. */
final class StackTopics {

    /** How long Kafka keeps what it carried; the services' databases keep what they need of it. */
    private static final Duration RETENTION = Duration.ofDays(14);

    private StackTopics() {}

    static void create(EmbeddedKafka kafka) {
        Map<String, String> passing = Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(RETENTION.toMillis()),
                // The clock of the broker counts, not that of the run: a run uploaded late is kept as long as any.
                "message.timestamp.type",
                "LogAppendTime");
        kafka.createTopics(
                Map.of(
                        Topics.RUNNER_EVENTS, passing,
                        Topics.FINDINGS, passing,
                        Topics.RUNNER_TEAMS, Map.of("cleanup.policy", "compact")),
                Topics.PARTITIONS);
    }
}
