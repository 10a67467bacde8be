package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;

/**
 * The links by which runners show their report, and what became of each. Only a digest of a link's token is kept; whatever
 * happens to a link and the note of it are one statement.
 */
@Singleton
public class ReportLinkRows {

    /** A link, without its token. */
    public record Link(
            UUID id,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            int opened,
            @Nullable Instant lastOpenedAt) {}

    /** What can happen to a link. */
    public enum Happening {
        CREATED,
        OPENED,
        REVOKED
    }

    /** That it happened; the format is that of an opening. */
    public record Happened(Instant at, Happening what, @Nullable String format) {}

    private static final String CREATE = """
            with owner as (select runner_id from runner where runner_id = $1 for key share),
            made as (
                insert into report_link (link_id, runner_id, digest, created_at, expires_at)
                select $2, runner_id, $3, $4, $5 from owner
                where (select count(*) from report_link
                       where runner_id = $1 and revoked_at is null and expires_at > $4) < $6
                returning link_id, runner_id),
            noted as (
                insert into report_link_audit (link_id, runner_id, at, what)
                select link_id, runner_id, $4, 'CREATED' from made)
            select link_id from made
            """;
    private static final String OPEN = """
            with opened as (
                update report_link set opened = opened + 1, last_opened_at = $2
                where digest = $1 and revoked_at is null and expires_at > $2 and opened < $3
                returning link_id, runner_id),
            noted as (
                insert into report_link_audit (link_id, runner_id, at, what, format)
                select link_id, runner_id, $2, 'OPENED', $4 from opened)
            select runner_id from opened
            """;
    private static final String REVOKE = """
            with revoked as (
                update report_link set revoked_at = $3
                where runner_id = $1 and link_id = $2 and revoked_at is null
                returning link_id, runner_id)
            insert into report_link_audit (link_id, runner_id, at, what)
            select link_id, runner_id, $3, 'REVOKED' from revoked
            """;
    private static final String LIST = """
            select link_id, created_at, expires_at, revoked_at, opened, last_opened_at from report_link
            where runner_id = $1 order by created_at desc, link_id
            """;

    /** Keeps a new link; false when the runner is gone, or has so many that can be opened. */
    public Uni<Boolean> create(
            SqlClient sql, RunnerId runner, UUID id, byte[] digest, Instant now, Instant expires, int most) {
        Tuple values = Tuple.from(
                List.of(runner.value(), id, Columns.buffer(digest), at(now), at(expires), Integer.valueOf(most)));
        return sql.preparedQuery(CREATE).execute(values).map(rows -> rows.size() > 0);
    }

    /** Whose report it opens, and counts and notes that; nothing when it opens none, for whatever reason. */
    public Uni<Optional<RunnerId>> open(SqlClient sql, byte[] digest, Instant now, int most, String format) {
        return sql.preparedQuery(OPEN)
                .execute(Tuple.of(Columns.buffer(digest), at(now), most, format))
                .map(rows -> Columns.list(rows, row -> new RunnerId(row.getString("runner_id"))).stream()
                        .findFirst());
    }

    /** It opens nothing from now on; false when the runner has no such link. Repeating it changes nothing. */
    public Uni<Boolean> revoke(SqlClient sql, RunnerId runner, UUID id, Instant now) {
        return sql.preparedQuery(REVOKE)
                .execute(Tuple.of(runner.value(), id, at(now)))
                .chain(() -> exists(sql, runner, id));
    }

    /** The runner's links, the latest first. */
    public Uni<List<Link>> of(SqlClient sql, RunnerId runner) {
        return sql.preparedQuery(LIST)
                .execute(Tuple.of(runner.value()))
                .map(rows -> Columns.list(rows, ReportLinkRows::link));
    }

    /** All that happened to one link, oldest first; nothing when the runner has no such link. */
    public Uni<Optional<List<Happened>>> audit(SqlClient sql, RunnerId runner, UUID id) {
        return sql.preparedQuery("""
                        select at, what, format from report_link_audit
                        where runner_id = $1 and link_id = $2 order by id
                        """)
                .execute(Tuple.of(runner.value(), id))
                .map(rows -> Columns.list(rows, ReportLinkRows::happened))
                .map(all -> all.isEmpty() ? Optional.empty() : Optional.of(all));
    }

    private static Uni<Boolean> exists(SqlClient sql, RunnerId runner, UUID id) {
        return sql.preparedQuery("select 1 from report_link where runner_id = $1 and link_id = $2")
                .execute(Tuple.of(runner.value(), id))
                .map(rows -> rows.size() > 0);
    }

    private static Link link(Row row) {
        return new Link(
                row.getUUID("link_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                instant(row.getOffsetDateTime("revoked_at")),
                row.getInteger("opened"),
                instant(row.getOffsetDateTime("last_opened_at")));
    }

    private static Happened happened(Row row) {
        return new Happened(
                row.getOffsetDateTime("at").toInstant(),
                Happening.valueOf(row.getString("what")),
                row.getString("format"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
