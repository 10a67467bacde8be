package solewatch.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.FactWithdrawn;
import solewatch.events.Provenance;
import solewatch.events.ReviewDue;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerEvent;
import solewatch.ingest.submission.SafetyText;

/**
 * What a 202 says.
 *
 * @param id the fact's id over all its revisions; the same when the same is posted again
 * @param eventId this event's id; the same when the same content is posted again
 * @param safety what the runner should read now, when a warning sign was ticked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Accepted(
        @Nullable UUID id,
        String eventId,
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable Long revision,
        @Nullable SafetyText safety) {

    static Accepted of(RunnerEvent event, String eventId, @Nullable SafetyText safety) {
        return switch (event) {
            case Fact fact -> of(fact.factId(), fact.provenance(), eventId, safety);
            case FactWithdrawn withdrawn -> of(withdrawn.factId(), withdrawn.provenance(), eventId, safety);
            case RunnerErased erased -> new Accepted(null, eventId, null, null, null, safety);
            case ReviewDue due -> new Accepted(null, eventId, null, null, null, safety);
        };
    }

    private static Accepted of(FactId id, Provenance provenance, String eventId, @Nullable SafetyText safety) {
        return new Accepted(
                id.value(), eventId, provenance.source(), provenance.sourceId(), provenance.revision(), safety);
    }
}
