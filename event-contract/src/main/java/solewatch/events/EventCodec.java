package solewatch.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events to bytes and back: CloudEvents 1.0 over Kafka in binary mode, {@code ce_*} headers and a JSON value. Strict on what
 * is needed, tolerant of fields it does not know. Equal events give equal bytes. Thread-safe.
 */
public final class EventCodec {

    /** The most bytes one event's value may have. */
    public static final int MAX_VALUE_BYTES = 256 * 1024;

    /** What is written, as Kafka wants it. */
    public record Encoded(String key, Map<String, String> headers, byte[] value) {}

    private static final String TYPE_PREFIX = "solewatch.";
    private static final Map<String, Class<? extends RunnerEvent>> RUNNER_TYPES = types(Map.of(
            "run.recorded.v1", RunRecorded.class,
            "symptom.reported.v1", SymptomReported.class,
            "check-in.recorded.v1", CheckInRecorded.class,
            "shoe.changed.v1", ShoeChanged.class,
            "runner.changed.v1", RunnerChanged.class,
            "consent.changed.v1", ConsentChanged.class,
            "clinician.assessed.v1", ClinicianAssessed.class,
            "fact.withdrawn.v1", FactWithdrawn.class,
            "review.due.v1", ReviewDue.class,
            "runner.erased.v1", RunnerErased.class));
    private static final Map<String, Class<? extends FindingEvent>> FINDING_TYPES = types(Map.of(
            "finding.raised.v1", FindingRaised.class,
            "finding.changed.v1", FindingChanged.class,
            "finding.closed.v1", FindingClosed.class,
            "finding.retracted.v1", FindingRetracted.class));

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    public EventCodec() {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(MAX_VALUE_BYTES)
                        .build());
    }

    /** The CloudEvents types of runner events, and their classes. */
    public static Map<String, Class<? extends RunnerEvent>> runnerTypes() {
        return RUNNER_TYPES;
    }

    /** The CloudEvents types of finding events, and their classes. */
    public static Map<String, Class<? extends FindingEvent>> findingTypes() {
        return FINDING_TYPES;
    }

    /**
     * A runner event as bytes.
     *
     * @param source the producing service, such as {@code /solewatch/ingest}
     * @param time when it was taken in; not part of the event's identity or content
     */
    public Encoded encode(RunnerEvent event, String source, Instant time) {
        return encode(event, event.runner(), typeOf(event, RUNNER_TYPES), source, time);
    }

    /** A finding event as bytes. */
    public Encoded encode(FindingEvent event, String source, Instant time) {
        return encode(event, event.runner(), typeOf(event, FINDING_TYPES), source, time);
    }

    /** The event these bytes of the runner topic are. */
    public RunnerEvent decodeRunnerEvent(@Nullable String type, byte @Nullable [] value) throws EventDecodingException {
        return decode(type, value, RUNNER_TYPES);
    }

    /** The event these bytes of the findings topic are. */
    public FindingEvent decodeFindingEvent(@Nullable String type, byte @Nullable [] value)
            throws EventDecodingException {
        return decode(type, value, FINDING_TYPES);
    }

    /** The value alone, for stores: equal events give equal bytes. */
    public byte[] valueOf(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written is a programming error", e);
        }
    }

    /** The digest that settles equal revisions: SHA-256 of the value, in hexadecimal. */
    public static String digestOf(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Encoded encode(Object event, RunnerId runner, String type, String source, Instant time) {
        byte[] value = valueOf(event);
        String name = type + '\n' + runner.value() + '\n' + digestOf(value);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(
                "ce_id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_subject", runner.value());
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return new Encoded(runner.value(), headers, value);
    }

    private <E> E decode(@Nullable String type, byte @Nullable [] value, Map<String, Class<? extends E>> known)
            throws EventDecodingException {
        if (type == null) {
            throw new EventDecodingException(EventDecodingException.Reason.NO_TYPE, "the record has no ce_type header");
        }
        if (value == null || value.length == 0) {
            throw new EventDecodingException(EventDecodingException.Reason.EMPTY, "the record has no value");
        }
        if (value.length > MAX_VALUE_BYTES) {
            throw new EventDecodingException(
                    EventDecodingException.Reason.TOO_LARGE, "the value has " + value.length + " bytes");
        }
        Class<? extends E> target = known.get(type);
        if (target == null) {
            throw new EventDecodingException(EventDecodingException.Reason.UNKNOWN_TYPE, "unknown type");
        }
        try {
            ObjectReader reader = json.readerFor(target).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            JsonNode tree = json.readTree(value);
            requireComponents(target, tree);
            return reader.readValue(tree);
        } catch (IOException | RuntimeException e) {
            throw new EventDecodingException(
                    EventDecodingException.Reason.MALFORMED,
                    "not a " + target.getSimpleName() + ": " + e.getClass().getSimpleName());
        }
    }

    private static <E> String typeOf(E event, Map<String, Class<? extends E>> known) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type for " + event.getClass()));
    }

    private static <E> Map<String, Class<? extends E>> types(Map<String, Class<? extends E>> short_) {
        Map<String, Class<? extends E>> all = new LinkedHashMap<>();
        short_.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.put(TYPE_PREFIX + entry.getKey(), entry.getValue()));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static void requireComponents(Class<?> target, JsonNode tree) {
        if (!tree.isObject() || !target.isRecord()) {
            throw new IllegalArgumentException("not an object");
        }
    }
}
