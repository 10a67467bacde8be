package solewatch.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * One form on the wire for each kind of value: times as RFC 3339, days as ISO 8601, zones as IANA names or offsets, ids in
 * the canonical form of RFC 9562, and numbers as numbers. A whole number may be written 5 or 5.0, as in JSON Schema, never
 * 5.5 or "5".
 */
final class StrictScalars extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_ZONE = 64;
    private static final String UTC_SECOND = "0000-00-00T00:00:00Z";
    private static final long YEAR_ZERO = -62_167_219_200L;
    private static final long YEAR_TEN_THOUSAND = 253_402_300_800L;

    StrictScalars() {
        super("solewatch-strict-scalars");
        text(Instant.class, StrictScalars::instant);
        text(LocalDate.class, StrictScalars::day);
        text(ZoneId.class, StrictScalars::zone);
        text(UUID.class, StrictScalars::uuid);
        addSerializer(new AsText<>(Instant.class, StrictScalars::format));
        addSerializer(new AsText<>(LocalDate.class, StrictScalars::format));
        addSerializer(new AsText<>(ZoneId.class, ZoneId::getId));
        number(Integer.class, int.class, value -> (int) whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
        number(Long.class, long.class, value -> (long) whole(value, -Limits.LARGEST_EXACT, Limits.LARGEST_EXACT));
        number(Double.class, double.class, StrictScalars::finite);
    }

    private static Instant instant(String text) {
        Instant instant =
                isUtcSecond(text) ? utcSecond(text) : OffsetDateTime.parse(text).toInstant();
        require(hasFourDigitYear(instant));
        return instant;
    }

    /** Whether it has the form in which whole seconds are written here; every reader of a topic parses these by the million. */
    private static boolean isUtcSecond(String text) {
        if (text.length() != UTC_SECOND.length()) {
            return false;
        }
        for (int i = 0; i < UTC_SECOND.length(); i++) {
            char wanted = UTC_SECOND.charAt(i);
            char unit = text.charAt(i);
            if (wanted == '0' ? unit < '0' || unit > '9' : unit != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant utcSecond(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        format(day);
        return day;
    }

    private static ZoneId zone(String text) {
        require(text.length() <= LONGEST_ZONE);
        return ZoneId.of(text);
    }

    private static UUID uuid(String text) {
        require(text.length() == UUID_LENGTH);
        return UUID.fromString(text);
    }

    private static String format(Instant instant) {
        require(hasFourDigitYear(instant));
        return instant.toString();
    }

    /** Years have four digits, so that every language and PostgreSQL can hold them. */
    private static boolean hasFourDigitYear(Instant instant) {
        return instant.getEpochSecond() >= YEAR_ZERO && instant.getEpochSecond() < YEAR_TEN_THOUSAND;
    }

    private static String format(LocalDate day) {
        String text = day.toString();
        require(Character.isDigit(text.charAt(0)));
        return text;
    }

    private static double whole(double value, double least, double most) {
        require(value == Math.rint(value) && value >= least && value <= most);
        return value;
    }

    private static double finite(double value) {
        require(Double.isFinite(value));
        return value;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not the form of this kind of value");
        }
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new FromText<>(type, parse));
    }

    private <N extends Number> void number(Class<N> boxed, Class<N> primitive, DoubleFunction<N> parse) {
        addDeserializer(boxed, new FromNumber<>(boxed, parse));
        addDeserializer(primitive, new FromNumber<>(boxed, parse));
    }

    private static JsonMappingException wrongForm(JsonParser parser, Class<?> type) {
        return MismatchedInputException.from(parser, type, "not a " + type.getSimpleName());
    }

    @SuppressWarnings("serial") // a deserializer is never written to a stream
    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw wrongForm(parser, handledType());
            }
            try {
                return parse.apply(parser.getText());
            } catch (RuntimeException e) {
                // The cause quotes what it could not read; it ends here.
                throw wrongForm(parser, handledType());
            }
        }
    }

    @SuppressWarnings("serial") // a deserializer is never written to a stream
    private static final class FromNumber<N extends Number> extends StdScalarDeserializer<N> {
        private final DoubleFunction<N> parse;

        FromNumber(Class<N> type, DoubleFunction<N> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public N deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                throw wrongForm(parser, handledType());
            }
            try {
                return parse.apply(valueOf(parser));
            } catch (RuntimeException e) {
                throw wrongForm(parser, handledType());
            }
        }

        /** Whole tokens need no decimal parsing, which is many times slower. */
        private static double valueOf(JsonParser parser) throws IOException {
            return switch (parser.getNumberType()) {
                case INT -> parser.getIntValue();
                case LONG -> parser.getLongValue();
                default -> parser.getDoubleValue();
            };
        }
    }

    @SuppressWarnings("serial") // a serializer is never written to a stream
    private static final class AsText<T> extends StdScalarSerializer<T> {
        private final Function<T, String> format;

        AsText(Class<T> type, Function<T, String> format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(format.apply(value));
        }
    }
}
