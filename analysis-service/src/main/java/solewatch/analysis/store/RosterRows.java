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
import solewatch.events.EpisodeState;
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

    /** The rank of runners with nothing open of whom nothing was heard for a week: after all who have. */
    public static final int SILENT = 5_000_000;

    /** In the place of a state for runners who share it and have nothing open. */
    private static final short NOTHING_OPEN = 9;

    /** Beside what a line shows, a filter looks at nothing: what a runner withholds matches none. */
    private static final String SHOWN = """
            select *, string_to_array(coalesce(consent, $2), ',') && array['SYMPTOM_STATE', 'SYMPTOM_DETAIL'] as state_shown,
                string_to_array(coalesce(consent, $2), ',') && array['LOAD'] as load_shown
            from runner
            """;

    /** Reads the team's lines by its index and sorts what is left of them: a team is some thousands at most. */
    static final String PAGE = """
            select runner_id, name, consent, card, assessed_on, rank from (
                select *, case when urgency is not null and state_shown then urgency
                               when load_shown and coalesce(last_fact_on < $3, true) then %d else %d end as rank
                from (%s where team = $1) as shown) as ranked
            where (rank, runner_id) > ($4, $5)
                and ($7::int2[] is null or state_shown and coalesce(attention, $8) = any($7))
                and case when $9 then load_shown and coalesce(last_fact_on < $3, true) else true end
                and case when $10 then state_shown and convert_from(card, 'UTF8')::jsonb ->> 'untested' = 'true' else true end
                and ($11::text is null or starts_with(lower(name), lower($11)))
            order by rank, runner_id limit $6
            """.formatted(SILENT, SILENT + 1, SHOWN);

    private static final String SAMPLE = """
            select runner_id, team is not null and state_shown as coach_may_know
            from (%s where $1::text is null or team = $1) as shown order by md5(runner_id) limit $3
            """.formatted(SHOWN);

    /**
     * Who is on a page.
     *
     * @param states whose most pressing open episode is in one of these; NONE when nothing is open. Empty: everyone
     * @param silent only runners of whom nothing was heard for a while
     * @param untested only runners with an open episode that is untested
     * @param name only runners whose name begins so, in upper or lower case; null: everyone
     */
    public record Filter(
            Set<EpisodeState> states,
            boolean silent,
            boolean untested,
            @Nullable String name) {
        /** Everyone. */
        public static final Filter NONE = new Filter(Set.of(), false, false, null);
    }

    /**
     * A runner picked for a sample.
     *
     * @param coachMayKnow whether there is a team, and its coaches may see the state
     */
    public record Picked(RunnerId runner, boolean coachMayKnow) {}

    private final Canonical canonical;

    RosterRows(Canonical canonical) {
        this.canonical = canonical;
    }

    /**
     * How a coach sees the team.
     *
     * @param otherwise the consent of runners who said nothing
     * @param silentBefore runners with nothing since this day are silent
     */
    public record Seen(Set<Scope> otherwise, LocalDate silentBefore) {}

    /** A page. */
    public Uni<List<Line>> page(SqlClient sql, TeamId team, Seen seen, Filter filter, Place after, int limit) {
        return sql.preparedQuery(PAGE)
                .execute(arguments(team, seen, filter, after, limit))
                .map(rows -> Columns.list(rows, this::line));
    }

    static Tuple arguments(TeamId team, Seen seen, Filter filter, Place after, int limit) {
        return Tuple.tuple()
                .addString(team.value())
                .addString(RunnerRows.joined(seen.otherwise()))
                .addLocalDate(seen.silentBefore())
                .addInteger(after.rank())
                .addString(after.runner())
                .addInteger(limit)
                .addArrayOfShort(filter.states().isEmpty() ? null : ranks(filter.states()))
                .addShort(NOTHING_OPEN)
                .addBoolean(filter.silent())
                .addBoolean(filter.untested())
                .addString(filter.name());
    }

    /** So many runners, of this team or of all: always the same ones, and none of them for what is known of them. */
    public Uni<List<Picked>> sample(SqlClient sql, @Nullable TeamId team, Set<Scope> otherwise, int limit) {
        return sql.preparedQuery(SAMPLE)
                .execute(Tuple.of(team == null ? null : team.value(), RunnerRows.joined(otherwise), limit))
                .map(rows -> Columns.list(
                        rows,
                        row -> new Picked(new RunnerId(row.getString("runner_id")), row.getBoolean("coach_may_know"))));
    }

    /** As the assessment ranks them. */
    private static Short[] ranks(Set<EpisodeState> states) {
        return states.stream()
                .map(state -> switch (state) {
                    case ESCALATED -> (short) 0;
                    case PERSISTENT -> (short) 1;
                    case RECURRING -> (short) 2;
                    case EASING -> (short) 3;
                    case TRANSIENT -> (short) 4;
                    case NONE, RESOLVED -> NOTHING_OPEN;
                })
                .toArray(Short[]::new);
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
