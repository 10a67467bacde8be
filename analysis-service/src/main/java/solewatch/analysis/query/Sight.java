package solewatch.analysis.query;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * What one caller may see of one runner: the runner everything, a coach of the runner's team what the runner allowed, nobody
 * else that the runner exists.
 *
 * @param scopes each stands alone; SYMPTOM_DETAIL brings the state with it
 * @param own whether the runner asks: some words are for nobody else, whatever is shared
 */
public record Sight(Set<Scope> scopes, boolean own) {

    /** Who asks. */
    public record Caller(
            Set<String> roles,
            @Nullable String runner,
            @Nullable String team) {}

    public Sight {
        EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
        all.addAll(scopes);
        if (all.contains(Scope.SYMPTOM_DETAIL)) {
            all.add(Scope.SYMPTOM_STATE);
        }
        scopes = Collections.unmodifiableSet(all);
    }

    /** Nothing when the caller may not know of the runner. */
    public static Optional<Sight> of(
            Caller caller, RunnerId runner, @Nullable TeamId team, @Nullable Set<Scope> consent, Set<Scope> otherwise) {
        if (caller.roles().contains("runner") && runner.value().equals(caller.runner())) {
            return Optional.of(new Sight(EnumSet.allOf(Scope.class), true));
        }
        if (caller.roles().contains("coach") && team != null && team.value().equals(caller.team())) {
            return Optional.of(new Sight(consent == null ? otherwise : consent, false));
        }
        return Optional.empty();
    }

    /** Distances and loads. */
    public boolean load() {
        return scopes.contains(Scope.LOAD);
    }

    /** That there is an episode, and how far it has come. */
    public boolean state() {
        return scopes.contains(Scope.SYMPTOM_STATE);
    }

    /** Where and how strong. */
    public boolean detail() {
        return scopes.contains(Scope.SYMPTOM_DETAIL);
    }

    /** Whether this one is given. */
    public boolean gives(Scope scope) {
        return scopes.contains(scope);
    }

    /** What is held back. */
    public List<Scope> withheld() {
        return Stream.of(Scope.values())
                .filter(scope -> !scopes.contains(scope))
                .toList();
    }
}
