package solewatch.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of numbers, texts and lists in events, by component name: the one place they are written down; records check
 * against it, and the published schemas repeat it. Only what is impossible is refused here; what is merely implausible is
 * ingest's to flag.
 */
final class Limits {

    /** The least and the most a number may be, both included. */
    record Range(double least, double most) {
        static final Range FINITE = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
        static final Range NOT_NEGATIVE = new Range(0, Double.MAX_VALUE);

        boolean contains(double value) {
            return value >= least && value <= most;
        }
    }

    /** The largest whole number every JSON reader gets exactly (RFC 8259, section 6). */
    static final long LARGEST_EXACT = (1L << 53) - 1;

    static final int LONGEST_TEXT = 200;
    static final int LONGEST_PROSE = 2000;
    static final int MOST_ELEMENTS = 64;

    private static final Range SCALE = new Range(0, 10);
    private static final Range PERCENT = new Range(0, 100);

    /** Numbers that are bounded otherwise than by not being negative. Asked for every number of every record, so hashed. */
    private static final Map<String, Range> RANGES = new HashMap<>(Map.ofEntries(
            Map.entry("severity", SCALE),
            Map.entry("painSeverity", SCALE),
            Map.entry("severityNextDay", SCALE),
            Map.entry("comfort", SCALE),
            Map.entry("level", SCALE),
            Map.entry("perceivedExertion", SCALE),
            Map.entry("feelPercent", PERCENT),
            Map.entry("stanceBalanceLeftPercent", PERCENT),
            Map.entry("participation", new Range(0, 25)),
            Map.entry("modifiedTraining", new Range(0, 25)),
            Map.entry("performance", new Range(0, 25)),
            Map.entry("symptoms", new Range(0, 25)),
            Map.entry("sleepHours", new Range(0, 24)),
            Map.entry("sittingHours", new Range(0, 168)),
            Map.entry("revision", new Range(0, LARGEST_EXACT)),
            Map.entry("version", new Range(1, Integer.MAX_VALUE)),
            // A shoe can be higher in front; a wrist can be below freezing; a measure is whatever a rule compares.
            Map.entry("dropMillimetres", Range.FINITE),
            Map.entry("airTemperatureCelsius", Range.FINITE),
            Map.entry("deviceTemperatureCelsius", Range.FINITE),
            Map.entry("value", Range.FINITE),
            Map.entry("threshold", Range.FINITE)));

    private static final Map<String, Integer> LONGEST = new HashMap<>(Map.of(
            "source", 64,
            "note", LONGEST_PROSE,
            "summary", LONGEST_PROSE,
            "detail", LONGEST_PROSE,
            "counterfactual", LONGEST_PROSE,
            "unknown", LONGEST_PROSE,
            "reason", LONGEST_PROSE));

    /** What a finding rests on may be every report of a long episode. */
    private static final Map<String, Integer> MOST = Map.of("facts", 1000);

    /** Texts that are part of an identity: not empty, no control characters. */
    static final Set<String> IDENTIFYING = Set.of("source", "sourceId");

    private Limits() {}

    static Range range(String field) {
        return RANGES.getOrDefault(field, Range.NOT_NEGATIVE);
    }

    static int longest(String field) {
        Integer longest = LONGEST.get(field);
        return longest == null ? LONGEST_TEXT : longest;
    }

    static int most(String field) {
        return MOST.getOrDefault(field, MOST_ELEMENTS);
    }

    /** The number is unknown, or finite and within the field's range. */
    static void number(String field, @Nullable Number value) {
        if (value != null && !range(field).contains(value.doubleValue())) {
            throw new InvalidFieldException(field, "is out of its range");
        }
    }

    /** The same of a whole number that may be anything but negative, without a look-up: a run has dozens of them. */
    static void amount(String field, @Nullable Integer value) {
        if (value != null) {
            amount(field, value.intValue());
        }
    }

    /** The same. */
    static void amount(String field, int value) {
        if (value < 0) {
            throw new InvalidFieldException(field, "is out of its range");
        }
    }

    /** The text is unknown, or short enough, and can be kept by every store: no NUL, no half of a surrogate pair. */
    static void text(String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        int longest = longest(field);
        if (value.length() > longest) {
            throw new InvalidFieldException(field, "must have at most " + longest + " characters");
        }
        if (!isStorable(value)) {
            throw new InvalidFieldException(field, "must be well-formed Unicode without NUL");
        }
        if (IDENTIFYING.contains(field) && !isIdentity(value)) {
            throw new InvalidFieldException(field, "must not be empty and must have no control characters");
        }
    }

    /** An own copy, if it is not too long. */
    static <E> List<E> list(String field, List<E> elements) {
        int most = most(field);
        if (elements.size() > most) {
            throw new InvalidFieldException(field, "must have at most " + most + " elements");
        }
        return List.copyOf(elements);
    }

    private static boolean isIdentity(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isStorable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == value.length() || !Character.isLowSurrogate(value.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
