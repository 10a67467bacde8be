package solewatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The group of runners a coach looks after.
 *
 * @param value 1 to 64 letters, digits, dots, hyphens or underscores, starting with a letter or a digit
 */
public record TeamId(@JsonValue String value) implements Comparable<TeamId> {
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a team id: 1 to 64 letters, digits, '.', '-' or '_', starting with a letter or a digit");
        }
    }

    /** Whether this text can be a team id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
