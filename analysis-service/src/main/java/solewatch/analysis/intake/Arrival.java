package solewatch.analysis.intake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.store.DeadLetters.Envelope;
import solewatch.events.EventCodec;

/** A record of the runner topic: as Kafka brought it, or from where it had been set aside. */
sealed interface Arrival {

    /** What its header says it is; null without one. */
    @Nullable
    String type();

    byte @Nullable [] key();

    byte @Nullable [] value();

    /** All of it, to be set aside; made when asked for, as hardly any record is. */
    Envelope envelope();

    /** From Kafka. */
    record OfTopic(ConsumerRecord<byte[], byte[]> record) implements Arrival {

        @Override
        public @Nullable String type() {
            Header header = record.headers().lastHeader(EventCodec.TYPE_HEADER);
            return header == null ? null : text(header);
        }

        @Override
        public byte @Nullable [] key() {
            return record.key();
        }

        @Override
        public byte @Nullable [] value() {
            return record.value();
        }

        @Override
        public Envelope envelope() {
            Map<String, String> headers = new TreeMap<>();
            record.headers().forEach(header -> headers.put(header.key(), text(header)));
            return new Envelope(
                    record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
        }

        private static String text(Header header) {
            return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    /** Once set aside. */
    record SetAside(Envelope envelope) implements Arrival {

        @Override
        public @Nullable String type() {
            return envelope.headers().get(EventCodec.TYPE_HEADER);
        }

        @Override
        public byte @Nullable [] key() {
            return envelope.key();
        }

        @Override
        public byte @Nullable [] value() {
            return envelope.value();
        }
    }
}
