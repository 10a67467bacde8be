package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.StoredFact;
import solewatch.events.CheckInRecorded;
import solewatch.events.ClinicianAssessed;
import solewatch.events.ConsentChanged;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.ExperimentPlanned;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.SymptomReported;
import solewatch.events.ZonedMoment;

/**
 * The facts. Of all revisions of one fact the table keeps the winner alone: the higher revision, and of equal revisions
 * the higher digest, decided by PostgreSQL in the same statement that writes; so the order of arrival cannot matter.
 */
@Singleton
public class FactRows {

    /**
     * A fact, whose it is, and what is kept of it.
     *
     * @param body the event's value as it came; null exactly when the fact is withdrawn
     */
    public record Owned(
            RunnerId runner, StoredFact fact, @Nullable Buffer body) {}

    private static final String KEEP_WINNERS = """
        insert into fact as kept
            (runner_id, fact_id, kind, revision, digest, withdrawn, occurred_on, body)
        select * from unnest
            ($1::text[], $2::uuid[], $3::text[], $4::int8[], $5::bytea[], $6::bool[], $7::date[], $8::bytea[])
        on conflict (runner_id, fact_id) do update set
            kind = excluded.kind, revision = excluded.revision, digest = excluded.digest,
            withdrawn = excluded.withdrawn, occurred_on = excluded.occurred_on, body = excluded.body
        where (excluded.revision, excluded.digest) > (kept.revision, kept.digest)
        returning fact_id
        """;
    private static final String STANDING = """
        select runner_id, fact_id, kind, revision, digest, body from fact
        where runner_id = any($1) and not withdrawn and (occurred_on is null or occurred_on >= $2)
        """;
    private static final String NEWEST = """
        select runner_id, fact_id, kind, revision, digest, body from fact
        where runner_id = $1 and not withdrawn and (occurred_on is null or occurred_on >= $2)
        order by occurred_on desc nulls first limit $3
        """;
    private static final Map<FactKind, String> TYPES = Map.of(
            FactKind.RUN, type(RunRecorded.class),
            FactKind.SYMPTOM, type(SymptomReported.class),
            FactKind.CHECK_IN, type(CheckInRecorded.class),
            FactKind.SHOE, type(ShoeChanged.class),
            FactKind.RUNNER, type(RunnerChanged.class),
            FactKind.CONSENT, type(ConsentChanged.class),
            FactKind.CLINICIAN, type(ClinicianAssessed.class),
            FactKind.RETURN_SESSION, type(ReturnSessionRecorded.class),
            FactKind.EXPERIMENT, type(ExperimentPlanned.class));

    private final EventCodec codec;

    FactRows(EventCodec codec) {
        this.codec = codec;
    }

    /** The runner's local day a fact belongs to, or null when it counts on every day. */
    public static @Nullable LocalDate dayOf(@Nullable Fact fact) {
        ZonedMoment moment = momentOf(fact);
        return moment == null ? null : moment.day();
    }

    /** When it happened, or null when it counts on every day. */
    public static @Nullable ZonedMoment momentOf(@Nullable Fact fact) {
        return switch (fact) {
            case null -> null;
            case RunRecorded run -> run.start();
            case SymptomReported report -> report.at();
            case CheckInRecorded checkIn -> checkIn.at();
            case ShoeChanged shoe -> null;
            case RunnerChanged profile -> null;
            case ConsentChanged consent -> null;
            case ClinicianAssessed assessed -> null;
            case ReturnSessionRecorded session -> session.at();
            case ExperimentPlanned experiment -> experiment.at();
        };
    }

    /**
     * Keeps what wins over what is there.
     *
     * @param facts at most one of each id
     * @return the ids that won
     */
    public Uni<Set<FactId>> keepWinners(SqlClient sql, Collection<Owned> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Tuple columns = Columns.<Owned>of(facts)
                .add(String[]::new, row -> row.runner().value())
                .add(UUID[]::new, row -> row.fact().id().value())
                .add(String[]::new, row -> row.fact().kind().name())
                .add(Long[]::new, row -> row.fact().revision())
                .addBytes(row -> HexFormat.of().parseHex(row.fact().digest()))
                .add(Boolean[]::new, row -> row.fact().withdrawn())
                .add(LocalDate[]::new, row -> dayOf(row.fact().body()))
                .add(Buffer[]::new, Owned::body)
                .tuple();
        return sql.preparedQuery(KEEP_WINNERS)
                .execute(columns)
                .map(rows -> new HashSet<>(Columns.list(rows, row -> new FactId(row.getUUID("fact_id")))));
    }

    /** The facts that stand: not withdrawn, and not before the day, for each runner that has any. Fails when one does not read. */
    public Uni<Map<RunnerId, List<StoredFact>>> standing(SqlClient sql, Collection<RunnerId> runners, LocalDate from) {
        return legible(sql, runners, from).map(Legible::orFail);
    }

    /** The same, for each runner as far as all of the runner's facts read. */
    Uni<Legible<StoredFact>> legible(SqlClient sql, Collection<RunnerId> runners, LocalDate from) {
        if (runners.isEmpty()) {
            return Uni.createFrom().item(new Legible<>(Map.of(), Map.of()));
        }
        return sql.preparedQuery(STANDING)
                .execute(Tuple.of(Columns.ids(runners), from))
                // Hundreds of runners' years are decoded here: too long for an event loop.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> Legible.of(rows, this::read, row -> "fact " + row.getUUID("fact_id")));
    }

    /**
     * One runner's facts that stand, for one answer.
     *
     * @param from when there were more than were read: the first day of which all were; otherwise null
     */
    public record Newest(List<StoredFact> facts, @Nullable LocalDate from) {
        static Newest of(List<StoredFact> all, int most) {
            LocalDate cut = all.size() <= most ? null : dayOf(all.get(most).body());
            if (cut == null) {
                return new Newest(all.subList(0, Math.min(most, all.size())), null);
            }
            return new Newest(
                    all.stream()
                            .filter(fact -> {
                                LocalDate day = dayOf(fact.body());
                                return day == null || day.isAfter(cut);
                            })
                            .toList(),
                    cut.plusDays(1));
        }
    }

    /** The runner's facts that stand from this day on and those that count on every day; the newest days, when there are more. */
    public Uni<Newest> newest(SqlClient sql, RunnerId runner, LocalDate from, int most) {
        return sql.preparedQuery(NEWEST)
                .execute(Tuple.of(runner.value(), from, most + 1))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> Newest.of(Columns.list(rows, this::read), most));
    }

    private StoredFact read(Row row) {
        FactKind kind = FactKind.valueOf(row.getString("kind"));
        try {
            Fact body = (Fact) codec.decodeRunnerEvent(TYPES.get(kind), Columns.bytes(row, "body"));
            return new StoredFact(
                    new FactId(row.getUUID("fact_id")),
                    kind,
                    row.getLong("revision"),
                    HexFormat.of().formatHex(Columns.bytes(row, "digest")),
                    false,
                    body);
        } catch (EventDecodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Class<? extends Fact> fact) {
        return EventCodec.runnerTypes().entrySet().stream()
                .filter(entry -> entry.getValue() == fact)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
