package solewatch.analysis.publish;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Messages with key and headers as Kafka keeps them. */
final class Records {

    private Records() {}

    static Message<byte[]> of(String key, Map<String, String> headers, byte[] value) {
        RecordHeaders of = new RecordHeaders();
        headers.forEach((name, text) -> of.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withKey(key.getBytes(StandardCharsets.UTF_8))
                        .withHeaders(of)
                        .build());
    }
}
