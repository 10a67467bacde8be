package solewatch.notify.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.notify.store.DeadLetter;

/** A record as it came, before anybody knows what it says. */
record Arrival(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        @Nullable String type,
        byte @Nullable [] value) {

    private static final int LONGEST_TYPE = 200;

    static List<Arrival> of(ConsumerRecords<byte[], byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        records.forEach(record -> arrivals.add(of(record)));
        return arrivals;
    }

    private static Arrival of(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader(EventCodec.TYPE_HEADER);
        return new Arrival(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                type == null || type.value() == null ? null : printable(new String(type.value(), UTF_8)),
                record.value());
    }

    DeadLetter deadLetter(String reason) {
        return new DeadLetter(topic, partition, offset, key, type, value, reason);
    }

    /** PostgreSQL's text takes no NUL, and a stranger's header may be of any length. */
    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_TYPE ? clean.substring(0, LONGEST_TYPE) : clean;
    }
}
