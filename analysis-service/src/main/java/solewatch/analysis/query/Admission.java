package solewatch.analysis.query;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Sight.Caller;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;

/** Lets whoever asks now in to one runner, or refuses as if there were none; for answers that other packages give. */
@Singleton
public class Admission {

    /**
     * Whom the caller may know of.
     *
     * @param withheld scopes the runner does not share with this caller
     * @param tag changes with everything that is known of the runner
     */
    public record Admitted(RunnerId runner, List<Scope> withheld, EntityTag tag) {

        /** Whether the caller may see this. */
        public boolean sees(Scope scope) {
            return !withheld.contains(scope);
        }
    }

    private final Reading reading;
    private final Callers callers;

    Admission(Reading reading, Callers callers) {
        this.reading = reading;
        this.callers = callers;
    }

    /** The runner, or a coach of the runner's team. */
    public Uni<Admitted> toRead(String runner) {
        return reading.find(callers.current(), runner)
                .map(found -> new Admitted(found.row().runner(), found.sight().withheld(), found.tag()));
    }

    /** The runner alone. */
    public Uni<Admitted> toOwn(String runner) {
        Caller caller = callers.current();
        boolean own = caller.roles().contains("runner") && runner.equals(caller.runner());
        return own ? toRead(runner) : Uni.createFrom().failure(Refused.notFound());
    }
}
