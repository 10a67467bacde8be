package solewatch.notify.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.TeamId;

/**
 * What notify knows of a runner: the team and what the coaches may see.
 *
 * @param known whether the runner's own record has arrived; until then nothing is sent
 */
public record RunnerFacts(boolean known, @Nullable TeamId team, Set<Scope> scopes) {

    public RunnerFacts {
        scopes = Set.copyOf(scopes);
    }

    /** A runner nobody has introduced yet. */
    public static RunnerFacts unknown() {
        return new RunnerFacts(false, null, Set.of());
    }
}
