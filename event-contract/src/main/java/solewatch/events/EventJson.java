package solewatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventDecodingException.Fault;

/**
 * Records of this language as JSON and back, by one set of rules: a component that is not {@code @Nullable} must be there,
 * an absent list or set is empty, unknown fields are ignored, nothing is coerced where that could lose something. Fields
 * are written in alphabetical order, and neither nulls nor empty lists are written, so that equal records give equal bytes
 * and a new optional field does not change what was written before. Thread-safe.
 */
public final class EventJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_STRING = 16 * 1024;

    private static final JsonMapper MAPPER = mapper();
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return MAPPER.readerFor(type);
        }
    };

    private EventJson() {}

    /** The record this JSON is; records of other packages are read by the same rules. */
    public static <T> T read(JsonNode json, Class<T> type) throws EventDecodingException {
        try {
            return required(READERS.get(type).readValue(json), type);
        } catch (IOException | RuntimeException e) {
            throw refusal(e, type);
        }
    }

    /** The record these bytes are. */
    public static <T> T read(byte[] json, Class<T> type) throws EventDecodingException {
        try {
            return required(READERS.get(type).readValue(json), type);
        } catch (IOException | RuntimeException e) {
            throw refusal(e, type);
        }
    }

    /** Any JSON, with the limits on nesting, names and numbers that events have; its length is the caller's to limit. */
    public static JsonNode tree(byte[] json) throws EventDecodingException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new EventDecodingException(Fault.NOT_JSON, "", JsonNode.class);
            }
            return tree;
        } catch (IOException | RuntimeException e) {
            throw refusal(e, JsonNode.class);
        }
    }

    /** The record as JSON, as {@link #read(JsonNode, Class)} wants it. */
    public static JsonNode tree(Record event) {
        return MAPPER.valueToTree(event);
    }

    /** The record as bytes: equal records give equal bytes. */
    public static byte[] write(Record event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            // Without the cause: it may quote the content.
            throw new IllegalStateException(event.getClass().getSimpleName() + " cannot be written: "
                    + e.getClass().getSimpleName());
        }
    }

    private static <T> T required(@Nullable T value, Class<T> type) throws EventDecodingException {
        if (value == null) {
            throw new EventDecodingException(Fault.WRONG_FORM, "", type);
        }
        return value;
    }

    private static EventDecodingException refusal(Exception cause, Class<?> type) {
        if (!(cause instanceof JsonMappingException mapping)) {
            return new EventDecodingException(
                    cause instanceof IOException ? Fault.NOT_JSON : Fault.WRONG_FORM, "", type);
        }
        String pointer = pointer(mapping);
        if (mapping.getCause() instanceof InvalidFieldException invalid) {
            return new EventDecodingException(Fault.OUT_OF_RANGE, pointer + '/' + invalid.field(), type);
        }
        return new EventDecodingException(fault(mapping), pointer, type);
    }

    private static Fault fault(JsonMappingException mapping) {
        return switch (mapping) {
            case InvalidNullException absent -> Fault.MISSING;
            case ValueInstantiationException refused -> Fault.OUT_OF_RANGE;
            case MismatchedInputException other -> Fault.WRONG_FORM;
            default -> mapping.getCause() instanceof JsonProcessingException ? Fault.NOT_JSON : Fault.WRONG_FORM;
        };
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new StrictScalars())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new ComponentNullness(), new JacksonAnnotationIntrospector()))
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .withCoercionConfigDefaults(coercion -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercion.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        for (Class<?> collection : List.of(List.class, Set.class)) {
            builder.withConfigOverride(
                    collection,
                    override -> override.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL)));
        }
        return builder.build();
    }
}
