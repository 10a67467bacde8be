package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.EventCodec;
import solewatch.events.Finding;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.TeamId;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Question;
import solewatch.notify.routing.RunnerFacts;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Told;

/** The findings as they are now, and who was told of them. */
@ApplicationScoped
public class FindingStore {

    /**
     * A finding event that is new to us.
     *
     * @param raisedVersion the raising that alerts and corrections belong to; null when there never was one
     */
    public record Taken(FindingEvent event, @Nullable Integer raisedVersion) {}

    /** A waiting entry of a digest has no route yet; the subscription stands for it. */
    private static final String TOLD = """
            select d.reader, d.subscription, d.channel, d.via, d.destination, d.state, d.doubts
            from delivery d
            where d.finding = $1 and d.kind = 'ALERT' and d.version >= $2
                and d.state in ('DUE', 'CLAIMED', 'SENT', 'IN_DOUBT')
            union all
            select d.reader, d.subscription, d.channel, d.via, d.destination, d.state, d.doubts
            from digest_item i
            join digest_taken t on (t.subscription, t.finding, t.version) = (i.subscription, i.finding, i.version)
            join delivery d on d.id = t.delivery
            where i.finding = $1 and i.raising and i.raised_version >= $2
                and d.state in ('DUE', 'CLAIMED', 'SENT', 'IN_DOUBT')
            union all
            select s.reader, i.subscription, i.subscription, 'EMAIL', '', 'DUE', 0
            from digest_item i join subscription s on s.id = i.subscription
            where i.finding = $1 and i.raising and i.raised_version >= $2
                and not exists (select 1 from digest_taken t
                    where (t.subscription, t.finding, t.version) = (i.subscription, i.finding, i.version))
            """;

    private static final String SAVE = """
            insert into finding (id, runner, version, type, value, raised_version, updated_at)
            values ($1, $2, $3, $4, $5, $6, now())
            on conflict (id) do update set version = excluded.version, type = excluded.type, value = excluded.value,
                raised_version = excluded.raised_version, updated_at = excluded.updated_at
            """;

    private final EventCodec codec = new EventCodec();
    private final RunnerStore runners;
    private final SubscriptionStore subscriptions;

    FindingStore(RunnerStore runners, SubscriptionStore subscriptions) {
        this.runners = runners;
        this.subscriptions = subscriptions;
    }

    /** Notes the event; nothing when it was seen before, came after a later one, or is about an erased runner. */
    public Uni<Optional<Taken>> take(SqlClient tx, FindingEvent event, String type) {
        Finding finding = event.finding();
        return runners.isErasedOrHold(tx, event.runner()).chain(erased -> {
            if (erased) {
                return Uni.createFrom().item(Optional.<Taken>empty());
            }
            return tx.preparedQuery("""
                            insert into finding_event (finding, version, runner, type, taken_at)
                            values ($1, $2, $3, $4, now()) on conflict do nothing
                            """)
                    .execute(Tuple.of(
                            finding.id().value(),
                            finding.version(),
                            event.runner().value(),
                            type))
                    .chain(seen -> seen.rowCount() == 0
                            ? Uni.createFrom().item(Optional.<Taken>empty())
                            : advance(tx, event, type));
        });
    }

    /** Everything a routing decision rests on. */
    public Uni<Question> question(SqlClient tx, Taken taken, Instant now, Question.Lifetimes lifetimes) {
        FindingEvent event = taken.event();
        return StandingAlerts.beforeAsking(tx, taken, now)
                .chain(() -> runners.now(tx, event.runner()))
                .chain(runner -> told(tx, taken)
                        .chain(told -> subscriptions
                                .candidates(
                                        tx,
                                        event.runner(),
                                        teams(event, runner.facts()),
                                        told.stream().map(Told::subscription).toList())
                                .map(all -> new Question(event, runner.facts(), all, told, now, lifetimes))));
    }

    private Uni<Optional<Taken>> advance(SqlClient tx, FindingEvent event, String type) {
        Finding finding = event.finding();
        return tx.preparedQuery("select version, raised_version from finding where id = $1 for update")
                .execute(Tuple.of(finding.id().value()))
                .chain(rows -> {
                    Integer known =
                            rows.size() == 0 ? null : rows.iterator().next().getInteger("version");
                    Integer before =
                            rows.size() == 0 ? null : rows.iterator().next().getInteger("raised_version");
                    if (known != null && known >= finding.version()) {
                        return Uni.createFrom().item(Optional.<Taken>empty());
                    }
                    Integer raised = event instanceof FindingRaised && before == null ? finding.version() : before;
                    return save(tx, event, type, event instanceof FindingRetracted ? null : raised)
                            .replaceWith(Optional.of(new Taken(event, raised)));
                });
    }

    private Uni<Void> save(SqlClient tx, FindingEvent event, String type, @Nullable Integer raised) {
        return tx.preparedQuery(SAVE)
                .execute(Tuple.of(
                        event.finding().id().value(),
                        event.runner().value(),
                        event.finding().version(),
                        type,
                        Buffer.buffer(codec.valueOf(event)),
                        raised))
                .replaceWithVoid();
    }

    private static Uni<List<Told>> told(SqlClient tx, Taken taken) {
        UUID finding = taken.event().finding().id().value();
        Integer raised = taken.raisedVersion();
        if (raised == null) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(TOLD).execute(Tuple.of(finding, raised)).map(rows -> {
            List<Told> told = new ArrayList<>();
            rows.forEach(row -> told.add(new Told(
                    row.getString("reader"),
                    row.getUUID("subscription"),
                    new Subscription.Route(
                            row.getUUID("channel"),
                            ChannelKind.valueOf(row.getString("via")),
                            row.getString("destination"),
                            true),
                    standing(row.getString("state"), row.getInteger("doubts")))));
            return told;
        });
    }

    static Told.Standing standing(String state, int doubts) {
        return switch (state) {
            case "SENT", "IN_DOUBT" -> Told.Standing.DELIVERED;
            case "CLAIMED" -> doubts > 0 ? Told.Standing.DELIVERED : Told.Standing.IN_FLIGHT;
            default -> Told.Standing.WAITING;
        };
    }

    private static List<TeamId> teams(FindingEvent event, RunnerFacts facts) {
        List<TeamId> teams = new ArrayList<>();
        TeamId then = event.finding().team();
        TeamId now = facts.team();
        if (then != null) {
            teams.add(then);
        }
        if (now != null) {
            teams.add(now);
        }
        return teams;
    }
}
