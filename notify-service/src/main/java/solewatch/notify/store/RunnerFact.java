package solewatch.notify.store;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged;
import solewatch.events.FactKind;
import solewatch.events.FactWithdrawn;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * One revision of what is said of a runner, as far as notify needs it.
 *
 * @param digest of the event's bytes; settles equal revisions
 * @param scopes of a consent, comma-separated; null for a profile
 */
public record RunnerFact(
        UUID fact,
        RunnerId runner,
        FactKind kind,
        long revision,
        String digest,
        boolean withdrawn,
        @Nullable String team,
        @Nullable String name,
        @Nullable String scopes) {

    /** Who the runner is. */
    public static RunnerFact of(RunnerChanged changed, String digest) {
        TeamId team = changed.team();
        return new RunnerFact(
                changed.factId().value(),
                changed.runner(),
                FactKind.RUNNER,
                changed.provenance().revision(),
                digest,
                false,
                team == null ? null : team.value(),
                changed.name(),
                null);
    }

    /** What coaches may see. */
    public static RunnerFact of(ConsentChanged changed, String digest) {
        Set<ConsentChanged.Scope> scopes = changed.scopes();
        return new RunnerFact(
                changed.factId().value(),
                changed.runner(),
                FactKind.CONSENT,
                changed.provenance().revision(),
                digest,
                false,
                null,
                null,
                scopes.stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    /** That one of these was taken back. */
    public static RunnerFact of(FactWithdrawn withdrawn, String digest) {
        return new RunnerFact(
                withdrawn.factId().value(),
                withdrawn.runner(),
                withdrawn.withdrawn(),
                withdrawn.provenance().revision(),
                digest,
                true,
                null,
                null,
                null);
    }
}
