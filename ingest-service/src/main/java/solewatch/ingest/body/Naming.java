package solewatch.ingest.body;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.Fact;
import solewatch.events.Provenance;

/**
 * How a posted fact gets its source, source id and revision: from the fields of those names (or an object
 * {@code provenance} of them), else from what the address says, else the source id is the digest of the content, so that
 * a resend is the same fact.
 *
 * @param defaultSource the source when none is posted
 * @param sourceId the source id when the address settles it; null when it is posted or made from the content
 * @param revisionNeeded whether the revision must be posted
 */
record Naming(String defaultSource, @Nullable String sourceId, boolean revisionNeeded) {

    /** For facts of which a runner has many. */
    static final Naming POSTED = new Naming("api", null, false);

    /** For the runner's profile, of which a source has one. */
    static final Naming PROFILE = new Naming("profile", "profile", false);

    /** For the runner's consent, of which there is one, and whose order must be said. */
    static final Naming CONSENT = new Naming("consent", "consent", true);

    private static final EventCodec CODEC = new EventCodec();
    private static final String UNNAMED = "unnamed";
    private static final int DIGEST_CHARACTERS = 32;

    /** For a shoe, which the address names. */
    static Naming shoe(String id) {
        return new Naming("profile", id, false);
    }

    /** Takes the fields; the provenance has no source id yet when the content is to give it. */
    Named take(Fields body) {
        Fields nested = body.object("provenance");
        Fields from = nested == null ? body : nested;
        String source = from.text("source", 64);
        String posted = sourceId == null ? from.text("sourceId", 200) : null;
        Long revision = from.wholeNumber("revision");
        if (revisionNeeded) {
            from.required("revision", revision);
        }
        if (revision != null && revision < 0) {
            revision = from.refuse("revision", Refusal.Code.OUT_OF_RANGE, "must not be negative");
        }
        if (nested != null) {
            nested.close();
        }
        return new Named(
                source == null ? defaultSource : source,
                posted == null ? sourceId : posted,
                revision == null ? 0 : revision);
    }

    /** A name that may still lack its source id. */
    record Named(String source, @Nullable String sourceId, long revision) {

        <F extends Fact> F complete(Function<Provenance, F> fact) {
            if (sourceId != null) {
                return fact.apply(new Provenance(source, sourceId, revision));
            }
            F unnamed = fact.apply(new Provenance(source, UNNAMED, 0));
            String digest = EventCodec.digestOf(CODEC.valueOf(unnamed)).substring(0, DIGEST_CHARACTERS);
            return fact.apply(new Provenance(source, digest, revision));
        }
    }
}
