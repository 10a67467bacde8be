package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * A team's runners, those first who need attention most. The order is made from what each runner lets the coach see, so
 * that a place in it tells no more than the line does.
 */
@Singleton
public class RosterRows {

    /** Where a page ends; the next begins after it. */
    public record Place(int rank, String runner) {
        /** Before everyone. */
        public static final Place START = new Place(-1, "");
    }

    /**
     * A runner of the team.
     *
     * @param consent null when the runner said nothing
     * @param card null before the first assessment
     */
    public record Line(
            Place place,
            RunnerId runner,
            @Nullable String name,
            @Nullable Set<Scope> consent,
            @Nullable Card card,
            @Nullable LocalDate assessedOn) {}

    /** Nothing open, but nothing heard of for a week. */
    public static final int SILENT = 5;

    private static final String PAGE = """
            select * from (
                select runner_id, name, consent, card, assessed_on,
                    case when attention is not null
                              and string_to_array(coalesce(consent, $2), ',') && array['SYMPTOM_STATE', 'SYMPTOM_DETAIL']
                         then attention
                         when string_to_array(coalesce(consent, $2), ',') && array['LOAD']
                              and coalesce(last_fact_on < $3, true)
                         then 5 else 6 end as rank
                from runner where team = $1) as ranked
            where (rank, runner_id) > ($4, $5) order by rank, runner_id limit $6
            """;

    private final Canonical canonical;

    RosterRows(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * A page.
     *
     * @param otherwise the consent of runners who said nothing
     * @param silentBefore runners with nothing since this day are silent
     */
    public Uni<List<Line>> page(
            SqlClient sql, TeamId team, Set<Scope> otherwise, LocalDate silentBefore, Place after, int limit) {
        return sql.preparedQuery(PAGE)
                .execute(Tuple.tuple()
                        .addString(team.value())
                        .addString(RunnerRows.joined(otherwise))
                        .addLocalDate(silentBefore)
                        .addInteger(after.rank())
                        .addString(after.runner())
                        .addInteger(limit))
                .map(rows -> Columns.list(rows, this::line));
    }

    private Line line(Row row) {
        String consent = row.getString("consent");
        RunnerId runner = new RunnerId(row.getString("runner_id"));
        return new Line(
                new Place(row.getInteger("rank"), runner.value()),
                runner,
                row.getString("name"),
                consent == null ? null : RunnerRows.scopes(consent),
                row.getBuffer("card") == null
                        ? null
                        : canonical.read(Columns.bytes(row, "card"), Card.class).orElse(null),
                row.getLocalDate("assessed_on"));
    }
}
