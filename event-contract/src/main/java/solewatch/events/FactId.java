package solewatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identity of a fact over all its revisions: name-based, so a resend has the same one. */
public record FactId(@JsonValue UUID value) implements Comparable<FactId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FactId {}

    /** The id of this source's fact; the parts are joined by a character that cannot be in them. */
    public static FactId of(RunnerId runner, FactKind kind, String source, String sourceId) {
        String name = runner.value() + '\n' + kind.name() + '\n' + source + '\n' + sourceId;
        return new FactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** As its text is ordered, digit by digit, and as PostgreSQL orders it; {@link UUID} itself orders signed halves. */
    @Override
    public int compareTo(FactId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
