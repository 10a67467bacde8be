package solewatch.analysis.store;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.LocalDate;
import java.util.Set;
import solewatch.analysis.store.RosterRows.Filter;
import solewatch.analysis.store.RosterRows.Place;
import solewatch.analysis.store.RosterRows.Seen;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.TeamId;

/** How the database goes about a page of the roster: of the very statement the service sends, by the same client. */
public final class RosterPlan {

    private RosterPlan() {}

    public static String of(Pool pool, String team, LocalDate silentBefore, Filter filter) {
        Seen seen = new Seen(Set.of(Scope.LOAD, Scope.SYMPTOM_STATE), silentBefore);
        StringBuilder plan = new StringBuilder();
        pool.preparedQuery("explain (analyze) " + RosterRows.PAGE)
                .execute(RosterRows.arguments(new TeamId(team), seen, filter, Place.START, 50))
                .await()
                .indefinitely()
                .forEach(row -> plan.append(row.getString(0)).append('\n'));
        return plan.toString();
    }
}
