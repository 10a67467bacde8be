package solewatch.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One component of an event's record, as the generated references describe it. */
record Field(Class<?> owner, String name, Class<?> type, Class<?> value, boolean nullable, String meaning) {

    /** Units by how a name ends; the longer endings first. */
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("SecondsPerKilometre", "s/km");
        UNITS.put("StepsPerMinute", "steps/min");
        UNITS.put("BeatsPerMinute", "beats/min");
        UNITS.put("heartRateMax", "beats/min");
        UNITS.put("heartRateRest", "beats/min");
        UNITS.put("Millimetres", "mm");
        UNITS.put("Metres", "m");
        UNITS.put("Millis", "ms");
        UNITS.put("Seconds", "s");
        UNITS.put("Minutes", "min");
        UNITS.put("Hours", "h");
        UNITS.put("Percent", "%");
        UNITS.put("Celsius", "°C");
    }

    private static final Map<Class<?>, List<Field>> KNOWN = new ConcurrentHashMap<>();

    static List<Field> of(Class<?> owner) {
        return KNOWN.computeIfAbsent(owner, Field::read);
    }

    private static List<Field> read(Class<?> owner) {
        Map<String, String> meanings = SourceDocs.components(owner);
        return Arrays.stream(owner.getRecordComponents())
                .map(component -> of(owner, component, meanings.getOrDefault(component.getName(), "")))
                .toList();
    }

    private static Field of(Class<?> owner, RecordComponent component, String meaning) {
        Class<?> type = component.getType();
        Class<?> value = component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : type;
        return new Field(owner, component.getName(), type, value, ComponentNullness.isNullable(component), meaning);
    }

    boolean isCollection() {
        return Collection.class.isAssignableFrom(type);
    }

    boolean isRequired() {
        return !nullable && !isCollection();
    }

    boolean isNumber() {
        return isWhole() || type == double.class || type == Double.class;
    }

    boolean isWhole() {
        return type == int.class || type == Integer.class || isLong();
    }

    boolean isLong() {
        return type == long.class || type == Long.class;
    }

    String unit() {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return UNITS.entrySet().stream()
                .filter(unit -> name.equals(unit.getKey()) || capital.endsWith(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
