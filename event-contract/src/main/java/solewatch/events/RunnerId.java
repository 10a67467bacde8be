package solewatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Who ran: a pseudonymous id, chosen by the operator; the key of every event.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores, starting with a letter or a digit
 */
public record RunnerId(@JsonValue String value) implements Comparable<RunnerId> {
    /** What the published schemas say. */
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a runner id: 1 to 64 letters, digits, '.', '-' or '_', starting with a letter or a digit");
        }
    }

    /** Whether this text can be a runner id. */
    public static boolean isValid(String value) {
        // Without the pattern: it is asked for every record of a topic.
        int length = value.length();
        if (length == 0 || length > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char unit = value.charAt(i);
            if (!isLetterOrDigit(unit) && unit != '.' && unit != '-' && unit != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9';
    }

    @Override
    public int compareTo(RunnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
