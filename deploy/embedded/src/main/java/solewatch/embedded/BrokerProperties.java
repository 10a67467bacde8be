package solewatch.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How the one broker is configured: loopback only, few threads, small buffers and files. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerProperties() {}

    static Map<String, String> of(Path logs, int port, int controllerPort) {
        Map<String, String> properties = new HashMap<>();
        identity(properties, logs, port, controllerPort);
        oneNode(properties);
        small(properties);
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Forced to disk every second: what a power loss can cost, see EmbeddedKafka.
        properties.put("log.flush.interval.ms", "1000");
        properties.put("log.flush.scheduler.interval.ms", "1000");
        // A broker that was killed is taken back when its old session has run out: the start waits that long.
        properties.put("broker.session.timeout.ms", "4000");
        properties.put("broker.heartbeat.interval.ms", "500");
        return properties;
    }

    private static void identity(Map<String, String> properties, Path logs, int port, int controllerPort) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("log.dirs", logs.toString());
        properties.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("controller.listener.names", CONTROLLER_LISTENER);
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    private static void oneNode(Map<String, String> properties) {
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("auto.leader.rebalance.enable", "false");
    }

    private static void small(Map<String, String> properties) {
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "1");
        properties.put("group.coordinator.threads", "1");
        properties.put("share.coordinator.threads", "1");
        properties.put("log.cleaner.threads", "1");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
        properties.put("log.cleaner.io.buffer.size", Integer.toString(128 << 10));
        // Index files are made at full size for each partition: 10 MB each unless told.
        properties.put("log.index.size.max.bytes", Integer.toString(256 << 10));
        properties.put("log.segment.bytes", Integer.toString(64 << 20));
        properties.put("offsets.topic.segment.bytes", Integer.toString(8 << 20));
        properties.put("transaction.state.log.segment.bytes", Integer.toString(8 << 20));
        properties.put("metadata.log.segment.bytes", Integer.toString(8 << 20));
    }
}
