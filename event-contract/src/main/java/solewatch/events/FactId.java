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

    /** By the text of the id, which is how PostgreSQL orders it too. */
    @Override
    public int compareTo(FactId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
