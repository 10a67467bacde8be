package solewatch.analysis.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;

/**
 * A record of the event language with anything in it that its limits allow, whatever components it has: one that is new
 * is filled without anybody thinking of it. Reproducible.
 */
final class AnyRecord {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Lisbon"), ZoneId.of("UTC"), ZoneId.of("+05:45"), ZoneId.of("America/St_Johns"));
    private static final String LETTERS = "abcXYZ019 -_äß\u20ac\ud83d\udc5f";
    private static final List<String> UNBOUNDED = List.of("Seconds", "Metres", "seconds", "steps", "Breaks", "Minutes");

    private final RunnerId runner;
    private final Random random;

    AnyRecord(RunnerId runner, Random random) {
        this.runner = runner;
        this.random = random;
    }

    <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean unknown =
                    components[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = unknown ? null : value(components[i].getName(), components[i].getGenericType());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " with " + Arrays.toString(values), e);
        }
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType collection) {
            return elements(collection);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == RunnerId.class) {
            return runner;
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return scalar(name, plain);
    }

    private Object scalar(String name, Class<?> type) {
        boolean wide = UNBOUNDED.stream().anyMatch(name::endsWith) && random.nextBoolean();
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> wide ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(11);
            case "long", "Long" -> random.nextBoolean() ? random.nextLong(1L << 53) : random.nextLong(3);
            case "double", "Double" -> random.nextDouble() * 10;
            case "boolean", "Boolean" -> random.nextBoolean();
            case "String" -> text();
            case "Instant" ->
                Instant.ofEpochSecond(random.nextLong(-100_000_000_000L / 100, 4_000_000_000L), random.nextInt(3) * 5L);
            case "ZoneId" -> ZONES.get(random.nextInt(ZONES.size()));
            default -> throw new IllegalStateException("a component of type " + type);
        };
    }

    private Object elements(ParameterizedType collection) {
        Type of = collection.getActualTypeArguments()[0];
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            elements.add(value("element", of));
        }
        return collection.getRawType() == Set.class ? new HashSet<>(elements) : elements;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
