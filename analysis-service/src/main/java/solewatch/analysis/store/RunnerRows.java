package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/** The runners: one row each, which is also the lock that makes one transaction at a time the runner's only writer. */
@Singleton
public class RunnerRows {

    /** What is needed to decide whether a runner must be assessed again; the row is locked. */
    public record Locked(
            RunnerId runner,
            long version,
            @Nullable LocalDate assessedOn,
            @Nullable String policyVersion) {}

    /**
     * What an assessment leaves behind.
     *
     * @param attention the state of the most urgent open episode, 0 is most pressing; null when none is open
     * @param urgency its place among all open episodes, less is more urgent; null when none is open
     * @param assessment canonical JSON
     * @param reviewAt when to look again although nothing happened; null when time alone changes nothing
     */
    public record Assessed(
            RunnerId runner,
            Who who,
            @Nullable Integer attention,
            @Nullable Integer urgency,
            byte[] card,
            @Nullable LocalDate lastFactOn,
            LocalDate on,
            String policyVersion,
            byte[] assessment,
            @Nullable Instant reviewAt) {}

    /** The profile columns. A null consent: the runner said nothing. */
    public record Who(
            @Nullable TeamId team,
            @Nullable String name,
            @Nullable String zone,
            @Nullable Set<Scope> consent) {}

    /**
     * A runner as stored, without lock.
     *
     * @param failure why the last assessment could not be made; null when it was
     */
    public record Stored(
            RunnerId runner,
            long version,
            Who who,
            @Nullable LocalDate assessedOn,
            @Nullable String policyVersion,
            byte @Nullable [] assessment,
            @Nullable String failure) {}

    private static final String LOCK = """
            select runner_id, version, assessed_on, policy_version from runner
            where runner_id = any($1) order by runner_id for update
            """;
    private static final String CREATE = """
            insert into runner (runner_id) select id from unnest($1::text[]) as id order by id
            on conflict do nothing
            """;
    private static final String WRITE = """
            update runner set version = version + 1, team = new.team, name = new.name, zone = new.zone,
                consent = new.consent, attention = new.attention, urgency = new.urgency, card = new.card,
                last_fact_on = new.last_fact_on, assessed_on = new.assessed_on, policy_version = new.policy_version,
                assessment = new.assessment, review_at = new.review_at, failure = null
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int2[], $7::int4[],
                    $8::bytea[], $9::date[], $10::date[], $11::text[], $12::bytea[], $13::timestamptz[])
                as new (id, team, name, zone, consent, attention, urgency, card, last_fact_on, assessed_on, policy_version,
                    assessment, review_at)
            where runner.runner_id = new.id
            """;
    private static final String COLUMNS =
            "select runner_id, version, team, name, zone, consent, assessed_on, policy_version, assessment, failure from runner ";

    /** The rows of these runners, locked in the order of their ids; a runner never seen gets one first. */
    public Uni<Map<RunnerId, Locked>> lock(SqlClient sql, Collection<RunnerId> runners) {
        String[] ids = Columns.ids(runners);
        return lockRows(sql, ids).chain(locked -> {
            if (locked.size() == ids.length) {
                return Uni.createFrom().item(locked);
            }
            return sql.preparedQuery(CREATE).execute(Tuple.of(ids)).chain(ignored -> lockRows(sql, ids));
        });
    }

    /** The rows of those of these runners who are known, locked in the order of their ids. */
    public Uni<Map<RunnerId, Locked>> lockKnown(SqlClient sql, Collection<RunnerId> runners) {
        return lockRows(sql, Columns.ids(runners));
    }

    /** Writes what the assessments left behind. */
    public Uni<Void> write(SqlClient sql, List<Assessed> assessed) {
        if (assessed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Columns.<Assessed>of(assessed)
                .add(String[]::new, row -> row.runner().value())
                .add(String[]::new, row -> orNull(row.who().team(), TeamId::value))
                .add(String[]::new, row -> orNull(row.who().name(), RunnerRows::storable))
                .add(String[]::new, row -> row.who().zone())
                .add(String[]::new, row -> orNull(row.who().consent(), RunnerRows::joined))
                .add(Short[]::new, row -> orNull(row.attention(), Integer::shortValue))
                .add(Integer[]::new, Assessed::urgency)
                .addBytes(Assessed::card)
                .add(LocalDate[]::new, Assessed::lastFactOn)
                .add(LocalDate[]::new, Assessed::on)
                .add(String[]::new, Assessed::policyVersion)
                .addBytes(Assessed::assessment)
                .add(OffsetDateTime[]::new, row -> orNull(row.reviewAt(), at -> at.atOffset(ZoneOffset.UTC)))
                .tuple();
        return sql.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    /** Notes that these could not be assessed; their facts are kept, and what was known before still stands. */
    public Uni<Void> writeFailures(SqlClient sql, Map<RunnerId, String> failures) {
        if (failures.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.preparedQuery("""
                        update runner set version = version + 1, failure = new.failure
                        from unnest($1::text[], $2::text[]) as new (id, failure) where runner.runner_id = new.id
                        """)
                .execute(Columns.<Map.Entry<RunnerId, String>>of(failures.entrySet())
                        .add(String[]::new, entry -> entry.getKey().value())
                        .add(String[]::new, Map.Entry::getValue)
                        .tuple())
                .replaceWithVoid();
    }

    /** The runner, or null. */
    public Uni<@Nullable Stored> find(SqlClient sql, RunnerId runner) {
        return sql.preparedQuery(COLUMNS + "where runner_id = $1")
                .execute(Tuple.of(runner.value()))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
    }

    /** Up to so many runners after this id, in the order of their ids. */
    public Uni<List<RunnerId>> page(SqlClient sql, String after, int limit) {
        return sql.preparedQuery("select runner_id from runner where runner_id > $1 order by runner_id limit $2")
                .execute(Tuple.of(after, limit))
                .map(rows -> Columns.list(rows, row -> new RunnerId(row.getString("runner_id"))));
    }

    /** Runners whose local day has changed since they were assessed, and where they live; not asked for again until then. */
    public Uni<Map<RunnerId, ZoneId>> claimReviews(SqlClient sql, Instant now, Instant again, int limit) {
        return sql.preparedQuery("""
                        update runner set review_at = $2 where runner_id in
                            (select runner_id from runner where review_at <= $1 order by review_at limit $3
                             for update skip locked)
                        returning runner_id, zone
                        """)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), again.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> {
                    Map<RunnerId, ZoneId> due = new TreeMap<>();
                    rows.forEach(row -> due.put(
                            new RunnerId(row.getString("runner_id")),
                            row.getString("zone") == null ? ZoneOffset.UTC : ZoneId.of(row.getString("zone"))));
                    return due;
                });
    }

    /** Lets reviews be asked for at this moment: they could not be published. */
    public Uni<Void> returnReviews(SqlClient sql, Collection<RunnerId> runners, Instant at) {
        return sql.preparedQuery("update runner set review_at = $2 where runner_id = any($1) and review_at is not null")
                .execute(Tuple.of(Columns.ids(runners), at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Which of these were erased. Asked after the rows were made, so that an erasure that just committed is seen. */
    public Uni<Set<RunnerId>> erased(SqlClient sql, Collection<RunnerId> runners) {
        if (runners.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return sql.preparedQuery("select runner_id from erased_runner where runner_id = any($1)")
                .execute(Tuple.of((Object) Columns.ids(runners)))
                .map(rows -> new HashSet<>(Columns.list(rows, row -> new RunnerId(row.getString("runner_id")))));
    }

    static Set<Scope> scopes(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : java.util.Arrays.stream(joined.split(",")).map(Scope::valueOf).collect(Collectors.toSet());
    }

    private static Uni<Map<RunnerId, Locked>> lockRows(SqlClient sql, String[] ids) {
        return sql.preparedQuery(LOCK).execute(Tuple.of((Object) ids)).map(rows -> {
            Map<RunnerId, Locked> locked = new TreeMap<>();
            rows.forEach(row -> {
                RunnerId runner = new RunnerId(row.getString("runner_id"));
                locked.put(
                        runner,
                        new Locked(
                                runner,
                                row.getLong("version"),
                                row.getLocalDate("assessed_on"),
                                row.getString("policy_version")));
            });
            return locked;
        });
    }

    private static Stored read(Row row) {
        String team = row.getString("team");
        String consent = row.getString("consent");
        return new Stored(
                new RunnerId(row.getString("runner_id")),
                row.getLong("version"),
                new Who(
                        team == null ? null : new TeamId(team),
                        row.getString("name"),
                        row.getString("zone"),
                        consent == null ? null : scopes(consent)),
                row.getLocalDate("assessed_on"),
                row.getString("policy_version"),
                row.getBuffer("assessment") == null ? null : Columns.bytes(row, "assessment"),
                row.getString("failure"));
    }

    static String joined(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String storable(String name) {
        return name.replace("\0", "");
    }

    private static <A, B> @Nullable B orNull(@Nullable A value, Function<A, B> of) {
        return value == null ? null : of.apply(value);
    }
}
