package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.NotifyConfig;
import solewatch.notify.routing.RunnerFacts;

/** The runners notify has heard of: of each fact the winning revision, of erased ones nothing but the id. */
@ApplicationScoped
public class RunnerStore {

    /** A runner as routing and wording need it. */
    public record KnownRunner(RunnerFacts facts, @Nullable String name) {

        /** Nobody has introduced this runner yet. */
        public static final KnownRunner NOBODY = new KnownRunner(RunnerFacts.unknown(), null);
    }

    private static final String KEEP = """
            insert into runner_fact (fact, runner, kind, revision, digest, withdrawn, team, name, scopes)
            select distinct on (u.fact) u.fact, u.runner, u.kind, u.revision, u.digest, u.withdrawn, u.team, u.name,
                   string_to_array(u.scopes, ',')
            from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::boolean[], $7::text[],
                        $8::text[], $9::text[])
                 as u (fact, runner, kind, revision, digest, withdrawn, team, name, scopes)
            where not exists (select 1 from erased_runner e where e.runner = u.runner)
            order by u.fact, u.revision desc, u.digest collate "C" desc
            on conflict (fact) do update
            set revision = excluded.revision, digest = excluded.digest, withdrawn = excluded.withdrawn,
                team = excluded.team, name = excluded.name, scopes = excluded.scopes
            where (excluded.revision, excluded.digest) > (runner_fact.revision, runner_fact.digest)
            """;

    /** Where two sources speak of the same thing, the same rule as between revisions settles it. */
    private static final String NOW = """
            select u.runner, r.runner is not null as known, r.team, r.name, c.scopes
            from unnest($1::text[]) as u (runner)
            left join lateral (select f.* from runner_fact f where f.runner = u.runner and f.kind = 'RUNNER'
                and not f.withdrawn order by f.revision desc, f.digest desc limit 1) r on true
            left join lateral (select f.* from runner_fact f where f.runner = u.runner and f.kind = 'CONSENT'
                and not f.withdrawn order by f.revision desc, f.digest desc limit 1) c on true
            """;

    /** A finding taken in at the same moment would be committed after these rows are gone, and stay. */
    private static final String HOLD_OFF_FINDINGS = """
            select pg_advisory_xact_lock(hashtextextended(u.runner, 0))
            from (select distinct runner from unnest($1::text[]) as r (runner) order by runner) u
            """;

    /** A digest that waits for another attempt is worded anew without them. */
    private static final String FORGET_WORDS = """
            update delivery set rendered = null where rendered is not null and id in (
                select t.delivery from digest_taken t
                join digest_item i on (i.subscription, i.finding, i.version) = (t.subscription, t.finding, t.version)
                where i.runner = any($1))
            """;

    private static final List<String> ERASE = List.of(
            FORGET_WORDS,
            "delete from dead_letter where key = any(select convert_to(r, 'UTF8') from unnest($1::text[]) r)",
            "delete from runner_fact where runner = any($1)",
            "delete from digest_item where runner = any($1)",
            "delete from acknowledgement where runner = any($1)",
            "delete from delivery where runner = any($1)",
            "delete from decision where runner = any($1)",
            "delete from finding_event where runner = any($1)",
            "delete from finding where runner = any($1)",
            "delete from delivery where subscription in (select id from subscription where runner = any($1))",
            "delete from subscription where runner = any($1)");

    private final Set<Scope> defaultConsent;

    RunnerStore(NotifyConfig config) {
        this.defaultConsent = config.defaultConsent();
    }

    /** Keeps the winning revision of each fact. */
    public Uni<Void> keep(SqlClient client, List<RunnerFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return client.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addValue(Sql.ids(facts, RunnerFact::fact))
                        .addValue(Sql.texts(facts, fact -> fact.runner().value()))
                        .addValue(Sql.texts(facts, fact -> fact.kind().name()))
                        .addValue(facts.stream().map(RunnerFact::revision).toArray(Long[]::new))
                        .addValue(Sql.texts(facts, RunnerFact::digest))
                        .addValue(facts.stream().map(RunnerFact::withdrawn).toArray(Boolean[]::new))
                        .addValue(Sql.texts(facts, RunnerFact::team))
                        .addValue(Sql.texts(facts, RunnerFact::name))
                        .addValue(Sql.texts(facts, RunnerFact::scopes)))
                .replaceWithVoid();
    }

    /** Drops everything there is about these runners, and remembers that they are to stay forgotten. */
    public Uni<Void> erase(SqlClient client, List<RunnerErased> erased) {
        if (erased.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple runners = Tuple.of(Sql.texts(erased, event -> event.runner().value()));
        Uni<Void> done = client.preparedQuery(HOLD_OFF_FINDINGS)
                .execute(runners)
                .chain(() -> client.preparedQuery("""
                        insert into erased_runner (runner, erased_at)
                        select runner, min(at) from unnest($1::text[], $2::timestamptz[]) as u (runner, at)
                        group by runner order by runner on conflict do nothing
                        """)
                        .execute(Tuple.of(
                                Sql.texts(erased, event -> event.runner().value()),
                                Sql.times(erased, RunnerErased::at))))
                .replaceWithVoid();
        for (String statement : ERASE) {
            done = done.chain(() -> client.preparedQuery(statement).execute(runners))
                    .replaceWithVoid();
        }
        return done;
    }

    /** Whether this runner asked to be forgotten; if not, an erasure waits until the caller's transaction is over. */
    Uni<Boolean> isErasedOrHold(SqlClient tx, RunnerId runner) {
        return tx.preparedQuery("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))")
                .execute(Tuple.of(runner.value()))
                // A statement of its own, so that it sees what an erasure committed that held the lock until now.
                .chain(() -> tx.preparedQuery("select 1 from erased_runner where runner = $1")
                        .execute(Tuple.of(runner.value())))
                .map(rows -> rows.size() > 0);
    }

    /** These runners as of now. */
    public Uni<Map<RunnerId, KnownRunner>> now(SqlClient client, Collection<RunnerId> runners) {
        return client.preparedQuery(NOW)
                .execute(Tuple.of(Sql.texts(runners, RunnerId::value)))
                .map(rows -> {
                    Map<RunnerId, KnownRunner> known = new HashMap<>();
                    rows.forEach(row -> known.put(new RunnerId(row.getString("runner")), read(row)));
                    return known;
                });
    }

    /** This runner as of now. */
    public Uni<KnownRunner> now(SqlClient client, RunnerId runner) {
        return now(client, List.of(runner)).map(known -> known.getOrDefault(runner, KnownRunner.NOBODY));
    }

    private KnownRunner read(Row row) {
        String team = row.getString("team");
        Set<Scope> scopes = row.getValue("scopes") == null
                ? defaultConsent
                : Sql.list(row, "scopes").stream().map(Scope::valueOf).collect(Collectors.toSet());
        return new KnownRunner(
                new RunnerFacts(row.getBoolean("known"), team == null ? null : new TeamId(team), scopes),
                row.getString("name"));
    }
}
