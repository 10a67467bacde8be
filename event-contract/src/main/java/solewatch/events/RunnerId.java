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
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a runner id: 1 to 64 letters, digits, '.', '-' or '_', starting with a letter or a digit");
        }
    }

    /** Whether this text can be a runner id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
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
