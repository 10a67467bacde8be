package solewatch.notify.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.channel.Address;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Subscription;

/** What people want to be told, and where. */
@ApplicationScoped
public class SubscriptionStore {

    /** A route as its owner sees it. */
    public record Channel(
            UUID id,
            ChannelKind kind,
            String shown,
            @Nullable String disabledReason,
            int failures,
            @Nullable Instant lastOkAt) {}

    /** A subscription as its owner sees it. */
    public record Owned(Subscription subscription, List<Channel> channels) {}

    /** What became of saving one. */
    public enum Saved {
        DONE,
        NOT_YOURS,
        SCOPE_TAKEN
    }

    private static final String SELECT = """
            select s.*, c.id as channel, c.kind, c.shown, c.destination, c.disabled_reason, c.failures, c.last_ok_at
            from subscription s left join channel c on c.subscription = s.id
            """;

    private static final String SAVE = """
            insert into subscription (id, reader, role, team, runner, minimum, quiet_start, quiet_end, quiet_days,
                quiet_zone, urgent_overrides, muted_until, digest_at, zone, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, now())
            on conflict (id) do update set team = excluded.team, runner = excluded.runner, minimum = excluded.minimum,
                quiet_start = excluded.quiet_start, quiet_end = excluded.quiet_end, quiet_days = excluded.quiet_days,
                quiet_zone = excluded.quiet_zone, urgent_overrides = excluded.urgent_overrides,
                muted_until = excluded.muted_until, digest_at = excluded.digest_at, zone = excluded.zone
            where subscription.reader = excluded.reader and subscription.role = excluded.role
            """;

    /** What its owner saves again works again. */
    private static final String SAVE_CHANNEL = """
            insert into channel (id, subscription, kind, address, mark, shown, destination)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set address = excluded.address, disabled_reason = null, disabled_at = null,
                failures = 0
            """;

    /** What waits for an address that is gone now goes to those there are: each key ends in its channel. */
    private static final String FOLLOW = """
            insert into delivery (id, idem_key, finding, version, digest_on, runner, reader, subscription, channel, via,
                destination, kind, urgency, order_key, state, reason, not_before, expires_at, created_at)
            select gen_random_uuid(), replace(d.idem_key, d.channel::text, c.id::text), d.finding, d.version, d.digest_on,
                d.runner, d.reader, d.subscription, c.id, c.kind, c.destination, d.kind, d.urgency,
                replace(d.order_key, d.channel::text, c.id::text), 'DUE', d.reason, d.not_before, d.expires_at, now()
            from delivery d join channel c on c.subscription = d.subscription
            where d.subscription = $1 and d.state = 'DUE' and d.kind <> 'TEST'
                and not exists (select 1 from channel o where o.id = d.channel)
            order by d.seq
            on conflict (idem_key) do nothing
            """;

    private final Pool pool;
    private final AddressBook addresses;

    SubscriptionStore(Pool pool, AddressBook addresses) {
        this.pool = pool;
        this.addresses = addresses;
    }

    /** Saves it with exactly these addresses; routes of the given subscription are not looked at. */
    public Uni<Saved> save(Subscription subscription, List<Address> to) {
        return pool.withTransaction(tx -> isFree(tx, subscription).chain(free -> {
            if (!free) {
                return Uni.createFrom().item(Saved.SCOPE_TAKEN);
            }
            return tx.preparedQuery(SAVE)
                    .execute(SubscriptionRows.columns(subscription))
                    .chain(saved -> saved.rowCount() == 0
                            ? Uni.createFrom().item(Saved.NOT_YOURS)
                            : saveChannels(tx, subscription.id(), to).replaceWith(Saved.DONE));
        }));
    }

    /** The subscriptions of one reader. */
    public Uni<List<Owned>> of(String reader) {
        return pool.preparedQuery(SELECT + " where s.reader = $1 order by s.created_at, s.id, c.kind, c.id")
                .execute(Tuple.of(reader))
                .map(SubscriptionRows::read);
    }

    /** One subscription of one reader. */
    public Uni<Optional<Owned>> find(UUID id, String reader) {
        return pool.preparedQuery(SELECT + " where s.id = $1 and s.reader = $2 order by c.kind, c.id")
                .execute(Tuple.of(id, reader))
                .map(rows -> SubscriptionRows.read(rows).stream().findFirst());
    }

    /** The address a route of this reader leads to, by its mark: so that an unchanged secret need not be sent again. */
    public Uni<Map<String, Address>> addresses(UUID id, String reader) {
        return pool.preparedQuery("""
                        select c.kind, c.address from channel c join subscription s on s.id = c.subscription
                        where s.id = $1 and s.reader = $2
                        """).execute(Tuple.of(id, reader)).map(rows -> {
            Map<String, Address> known = new LinkedHashMap<>();
            rows.forEach(row -> {
                Optional<Address> address = addresses.open(
                        ChannelKind.valueOf(row.getString("kind")),
                        row.getBuffer("address").getBytes());
                if (address.orElse(null) instanceof Address.Webhook hook) {
                    known.put(hook.url(), hook);
                }
            });
            return known;
        });
    }

    /** Deletes it with its addresses; what was not sent is not sent any more. */
    public Uni<Boolean> delete(UUID id, String reader) {
        return pool.preparedQuery("delete from subscription where id = $1 and reader = $2")
                .execute(Tuple.of(id, reader))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Stops one address. Again is once. */
    public Uni<Void> disable(UUID channel, String reason) {
        return pool.preparedQuery("""
                        update channel set disabled_reason = $2, disabled_at = now()
                        where id = $1 and disabled_reason is null
                        """).execute(Tuple.of(channel, reason)).replaceWithVoid();
    }

    /** Everybody who must be considered: subscribed to the runner or to one of the teams, or told before. */
    Uni<List<Subscription>> candidates(
            SqlClient client, RunnerId runner, Collection<TeamId> teams, Collection<UUID> told) {
        return client.preparedQuery(SELECT + """
                                 where s.runner = $1 or (s.runner is null and s.team = any($2)) or s.id = any($3)
                                order by s.id, c.kind, c.id
                                """)
                .execute(Tuple.of(
                        runner.value(),
                        Sql.texts(teams, TeamId::value),
                        told.stream().distinct().toArray(UUID[]::new)))
                .map(SubscriptionRows::subscriptions);
    }

    Uni<List<Subscription>> byId(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(SELECT + " where s.id = any($1) order by s.id, c.kind, c.id")
                .execute(Tuple.tuple().addValue(ids.stream().distinct().toArray(UUID[]::new)))
                .map(SubscriptionRows::subscriptions);
    }

    private static Uni<Boolean> isFree(SqlClient tx, Subscription subscription) {
        return tx.preparedQuery("""
                        select 1 from subscription where reader = $1 and role = $2 and coalesce(team, '') = $3
                            and coalesce(runner, '') = $4 and id <> $5
                        """)
                .execute(Tuple.of(
                        subscription.reader(),
                        subscription.role().name(),
                        subscription.team() == null ? "" : subscription.team().value(),
                        subscription.runner() == null
                                ? ""
                                : subscription.runner().value(),
                        subscription.id()))
                .map(rows -> rows.size() == 0);
    }

    private Uni<Void> saveChannels(SqlClient tx, UUID subscription, List<Address> to) {
        List<AddressBook.Sealed> sealed = to.stream().map(addresses::seal).toList();
        List<UUID> ids =
                sealed.stream().map(one -> channelId(subscription, one)).toList();
        Uni<Void> done = tx.preparedQuery("delete from channel where subscription = $1 and id <> all($2)")
                .execute(Tuple.of(subscription, ids.toArray(UUID[]::new)))
                .replaceWithVoid();
        for (int i = 0; i < sealed.size(); i++) {
            AddressBook.Sealed one = sealed.get(i);
            Tuple columns = Tuple.tuple()
                    .addValue(ids.get(i))
                    .addValue(subscription)
                    .addString(one.kind().name())
                    .addValue(io.vertx.core.buffer.Buffer.buffer(one.address()))
                    .addString(one.mark())
                    .addString(one.shown())
                    .addString(one.destination());
            done = done.chain(() -> tx.preparedQuery(SAVE_CHANNEL).execute(columns))
                    .replaceWithVoid();
        }
        return done.chain(() -> tx.preparedQuery(FOLLOW).execute(Tuple.of(subscription)))
                .replaceWithVoid();
    }

    private static UUID channelId(UUID subscription, AddressBook.Sealed sealed) {
        String name = subscription + "\n" + sealed.kind() + "\n" + sealed.mark();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
