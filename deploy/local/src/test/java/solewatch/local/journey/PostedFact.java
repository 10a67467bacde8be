package solewatch.local.journey;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.RunnerId;
import solewatch.local.season.Posting;

/**
 * One request that tells of a fact, or takes it back; the same for whichever runner it is sent.
 *
 * @param path below the runner
 * @param type the content type, or null without a body
 */
record PostedFact(
        Name name,
        long revision,
        boolean withdrawal,
        String method,
        String path,
        @Nullable String type,
        byte[] body) {

    /** What a fact is called within its runner. */
    record Name(FactKind kind, String source, String sourceId) {

        UUID idFor(String runner) {
            return FactId.of(new RunnerId(runner), kind, source, sourceId).value();
        }
    }

    /** What is kept of a fact. */
    record Kept(long revision, boolean withdrawn) {}

    /** Sends it for this runner; it must be taken. */
    Posting.Answer send(Posting posting, URI runner, String token) {
        Posting.Answer answer = posting.send(name.kind().name(), method, URI.create(runner + path), token, type, body);
        if (!answer.isSuccess()) {
            throw new AssertionError(method + " " + path + " was answered " + answer);
        }
        return answer;
    }

    /** Of each fact the highest revision, which is what must be kept in the end. */
    static Map<UUID, Kept> winners(Collection<PostedFact> posted, String runner) {
        return posted.stream()
                .collect(Collectors.toMap(
                        one -> one.name().idFor(runner),
                        one -> new Kept(one.revision(), one.withdrawal()),
                        (a, b) -> a.revision() >= b.revision() ? a : b));
    }
}
