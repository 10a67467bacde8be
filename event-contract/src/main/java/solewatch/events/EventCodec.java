package solewatch.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventDecodingException.Reason;

/**
 * Events to bytes and back: CloudEvents 1.0 over Kafka in binary mode, {@code ce_*} headers and a JSON value. Strict on what
 * is needed, tolerant of fields it does not know. Equal events give equal bytes. Thread-safe.
 */
public final class EventCodec {

    /** The most bytes one event's value may have. */
    public static final int MAX_VALUE_BYTES = 256 * 1024;

    /** The header that names the type. */
    public static final String TYPE_HEADER = "ce_type";

    /** What is written, as Kafka wants it. */
    public record Encoded(String key, Map<String, String> headers, byte[] value) {}

    /** The CloudEvents types of runner events, and their classes. */
    public static Map<String, Class<? extends RunnerEvent>> runnerTypes() {
        return EventTypes.RUNNER;
    }

    /** The CloudEvents types of finding events, and their classes. */
    public static Map<String, Class<? extends FindingEvent>> findingTypes() {
        return EventTypes.FINDING;
    }

    /**
     * A runner event as bytes.
     *
     * @param source the producing service, such as {@code /solewatch/ingest}
     * @param time when it was taken in; not part of the event's identity or content
     */
    public Encoded encode(RunnerEvent event, String source, Instant time) {
        return encode(valueOf(event), event.runner(), EventTypes.of(event), source, time);
    }

    /** A finding event as bytes. */
    public Encoded encode(FindingEvent event, String source, Instant time) {
        return encode(valueOf(event), event.runner(), EventTypes.of(event), source, time);
    }

    /** The event these bytes of the runner topic are. */
    public RunnerEvent decodeRunnerEvent(@Nullable String type, byte @Nullable [] value) throws EventDecodingException {
        return decode(type, value, EventTypes.RUNNER);
    }

    /** The event these bytes of the findings topic are. */
    public FindingEvent decodeFindingEvent(@Nullable String type, byte @Nullable [] value)
            throws EventDecodingException {
        return decode(type, value, EventTypes.FINDING);
    }

    /** The value alone, for stores: equal events give equal bytes. */
    public byte[] valueOf(RunnerEvent event) {
        return EventJson.write((Record) event);
    }

    /** The value alone, for stores: equal events give equal bytes. */
    public byte[] valueOf(FindingEvent event) {
        return EventJson.write((Record) event);
    }

    /** The digest that settles equal revisions: SHA-256 of the value, in hexadecimal. */
    public static String digestOf(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Encoded encode(byte[] value, RunnerId runner, String type, String source, Instant time) {
        String name = type + '\n' + runner.value() + '\n' + digestOf(value);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(
                "ce_id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        headers.put(TYPE_HEADER, type);
        headers.put("ce_source", source);
        headers.put("ce_subject", runner.value());
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return new Encoded(runner.value(), headers, value);
    }

    private static <E> E decode(@Nullable String type, byte @Nullable [] value, Map<String, Class<? extends E>> known)
            throws EventDecodingException {
        if (type == null) {
            throw new EventDecodingException(Reason.NO_TYPE, "the record has no " + TYPE_HEADER + " header");
        }
        Class<? extends E> target = known.get(type);
        if (target == null) {
            throw new EventDecodingException(Reason.UNKNOWN_TYPE, "the type is none of this topic's");
        }
        if (value == null || value.length == 0) {
            throw new EventDecodingException(Reason.EMPTY, "the record has no value");
        }
        if (value.length > MAX_VALUE_BYTES) {
            throw new EventDecodingException(Reason.TOO_LARGE, "the value has " + value.length + " bytes");
        }
        return EventJson.read(value, target);
    }
}
