package solewatch.ingest.publish;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import solewatch.events.EventCodec;
import solewatch.events.RunnerEvent;
import solewatch.events.Topics;

/** Events as Kafka records. */
@Singleton
public final class Messages {

    private static final String SOURCE = "/solewatch/ingest";

    private final EventCodec codec = new EventCodec();
    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** An event, ready to be sent; its id is the same whenever the same event is made. */
    public Message of(RunnerEvent event) {
        EventCodec.Encoded encoded = codec.encode(event, SOURCE, clock.instant());
        List<Header> headers = new ArrayList<>(encoded.headers().size());
        for (Map.Entry<String, String> header : encoded.headers().entrySet()) {
            headers.add(new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        byte[] key = encoded.key().getBytes(StandardCharsets.UTF_8);
        String id = encoded.headers().getOrDefault("ce_id", "");
        return new Message(id, new ProducerRecord<>(Topics.RUNNER_EVENTS, null, null, key, encoded.value(), headers));
    }

    /** An event's id and its Kafka record. */
    public record Message(String eventId, ProducerRecord<byte[], byte[]> message) {}
}
