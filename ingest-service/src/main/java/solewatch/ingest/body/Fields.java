package solewatch.ingest.body;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import solewatch.events.InvalidFieldException;

/**
 * The fields of one JSON object, taken one by one. A field of the wrong type is noted as a refusal and read as absent; a
 * field nobody took is refused in the end. JSON null is the same as absent. Ranges are not checked here: they are rules.
 */
final class Fields {

    private static final Set<String> SERVER_SET =
            Set.of("runner", "id", "eventId", "factId", "kind", "flags", "zoneBasis", "receivedAt");
    /** Beyond it readers that know only doubles lose digits (RFC 8259 section 6). */
    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private static final int LONGEST_NAME_REPEATED = 64;

    private final Map<?, ?> object;
    private final String pointer;
    private final Refusals refusals;
    private final List<String> taken = new ArrayList<>(24);

    private Fields(Map<?, ?> object, String pointer, Refusals refusals) {
        this.object = object;
        this.pointer = pointer;
        this.refusals = refusals;
    }

    /** The whole body; one that is not an object is refused and read as empty. */
    static Fields of(@Nullable Object json, Refusals refusals) {
        return of(json, "", refusals);
    }

    private static Fields of(@Nullable Object json, String pointer, Refusals refusals) {
        if (json instanceof Map<?, ?> object) {
            return new Fields(object, pointer, refusals);
        }
        refusals.add(pointer, Refusal.Code.WRONG_TYPE, "must be a JSON object");
        return new Fields(Map.of(), pointer, refusals);
    }

    boolean has(String name) {
        return object.get(name) != null;
    }

    boolean isText(String name) {
        return object.get(name) instanceof String;
    }

    /** Refuses what nobody took. */
    void close() {
        if (object.size() == takenPresent()) {
            return;
        }
        for (Object key : object.keySet()) {
            String name = String.valueOf(key);
            if (taken.contains(name)) {
                continue;
            }
            if (SERVER_SET.contains(name)) {
                refuse(name, Refusal.Code.SERVER_SET_FIELD, "is set by the server");
            } else {
                refuse(escaped(name), Refusal.Code.UNKNOWN_FIELD, "is not a field of this object");
            }
        }
    }

    private int takenPresent() {
        int present = 0;
        for (String name : taken) {
            if (object.containsKey(name)) {
                present++;
            }
        }
        return present;
    }

    @Nullable
    String text(String name, int longest) {
        return text(name, longest, Texts::isPlain);
    }

    @Nullable
    String prose(String name, int longest) {
        return text(name, longest, Texts::isProse);
    }

    private @Nullable String text(String name, int longest, Predicate<String> printable) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return refuse(name, Refusal.Code.WRONG_TYPE, "must be text");
        }
        if (text.isEmpty()) {
            return refuse(name, Refusal.Code.BAD_FORM, "must not be empty; leave it out instead");
        }
        if (text.length() > longest) {
            return refuse(name, Refusal.Code.TOO_LONG, "must have at most " + longest + " characters");
        }
        return printable.test(text)
                ? text
                : refuse(name, Refusal.Code.UNPRINTABLE_TEXT, "must not have control characters");
    }

    /** A whole number; 5000.0 is one, as JSON knows only one kind of number. */
    @Nullable
    Long wholeNumber(String name) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number when Math.abs(number) <= LARGEST_WHOLE && number != Long.MIN_VALUE -> number;
            case Long number -> refuse(name, Refusal.Code.OUT_OF_RANGE, "is too large");
            case BigInteger number -> refuse(name, Refusal.Code.OUT_OF_RANGE, "is too large");
            case Number number -> wholeOf(name, number);
            default -> refuse(name, Refusal.Code.WRONG_TYPE, "must be a whole number");
        };
    }

    private @Nullable Long wholeOf(String name, Number number) {
        double value = number.doubleValue();
        if (value != Math.rint(value) || Double.isInfinite(value)) {
            return refuse(name, Refusal.Code.WRONG_TYPE, "must be a whole number");
        }
        return Math.abs(value) <= LARGEST_WHOLE
                ? (Long) (long) value
                : refuse(name, Refusal.Code.OUT_OF_RANGE, "is too large");
    }

    @Nullable
    Integer integer(String name) {
        Long value = wholeNumber(name);
        if (value == null) {
            return null;
        }
        return value == value.intValue()
                ? (Integer) value.intValue()
                : refuse(name, Refusal.Code.OUT_OF_RANGE, "is too large");
    }

    @Nullable
    Double decimal(String name) {
        Object value = take(name);
        return switch (value) {
            case null -> null;
            case Double number when Double.isFinite(number) -> number;
            case Integer number -> number.doubleValue();
            case Long number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case Number number -> refuse(name, Refusal.Code.OUT_OF_RANGE, "is too large");
            default -> refuse(name, Refusal.Code.WRONG_TYPE, "must be a number");
        };
    }

    @Nullable
    Boolean yesOrNo(String name) {
        Object value = take(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        return refuse(name, Refusal.Code.WRONG_TYPE, "must be true or false");
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        Object value = take(name);
        return value == null ? null : choiceOf(name, value, type);
    }

    /** A set of choices; absent is the empty set. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        List<?> elements = elements(name, 64);
        for (int i = 0; i < elements.size(); i++) {
            E choice = choiceOf(name + '/' + i, elements.get(i), type);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private <E extends Enum<E>> @Nullable E choiceOf(String name, @Nullable Object value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return refuse(name, Refusal.Code.UNKNOWN_VALUE, "must be one of " + List.of(type.getEnumConstants()));
    }

    /** The object in this field; whoever takes it closes it. */
    @Nullable
    Fields object(String name) {
        Object value = take(name);
        return value == null ? null : of(value, at(name), refusals);
    }

    /** The objects in this field's array; absent is the empty list. */
    List<Fields> objects(String name, int most) {
        List<?> elements = elements(name, most);
        List<Fields> objects = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            objects.add(of(elements.get(i), at(name) + '/' + i, refusals));
        }
        return objects;
    }

    private List<?> elements(String name, int most) {
        Object value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            refuse(name, Refusal.Code.WRONG_TYPE, "must be an array");
            return List.of();
        }
        if (elements.size() > most) {
            refuse(name, Refusal.Code.TOO_MANY, "must have at most " + most + " elements");
            return List.of();
        }
        return elements;
    }

    private @Nullable Object take(String name) {
        taken.add(name);
        return object.get(name);
    }

    /** Notes that the field must be there when it is not; a value that was there and refused is not refused twice. */
    <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && !has(name)) {
            refuse(name, Refusal.Code.REQUIRED, "is required");
        }
        return value;
    }

    /** Builds a record from what was taken; a value no event may carry is refused where it was posted. */
    <T> @Nullable T build(Supplier<T> construction) {
        try {
            return construction.get();
        } catch (InvalidFieldException e) {
            String rule = requireNonNullElse(e.getMessage(), "is not allowed");
            return refuse(e.field(), Refusal.Code.OUT_OF_RANGE, rule.substring(rule.indexOf(' ') + 1));
        }
    }

    /** Notes a refusal, and reads the field as absent. */
    <T> @Nullable T refuse(String name, Refusal.Code code, String detail) {
        refusals.add(at(name), code, detail);
        return null;
    }

    private String at(String name) {
        return pointer + '/' + name;
    }

    private static String escaped(String name) {
        String shown = name.length() > LONGEST_NAME_REPEATED ? name.substring(0, LONGEST_NAME_REPEATED) : name;
        return Texts.isPlain(shown) ? shown.replace("~", "~0").replace("/", "~1") : "?";
    }
}
