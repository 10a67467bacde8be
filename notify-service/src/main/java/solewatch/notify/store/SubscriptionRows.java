package solewatch.notify.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding.Urgency;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.QuietHours;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Subscription.Route;
import solewatch.notify.store.SubscriptionStore.Owned;

/** Subscriptions to rows and back. */
final class SubscriptionRows {

    private SubscriptionRows() {}

    static Tuple columns(Subscription subscription) {
        QuietHours quiet = subscription.quietHours();
        return Tuple.tuple()
                .addValue(subscription.id())
                .addString(subscription.reader())
                .addString(subscription.role().name())
                .addString(
                        subscription.team() == null ? null : subscription.team().value())
                .addString(
                        subscription.runner() == null
                                ? null
                                : subscription.runner().value())
                .addString(subscription.minimum().name())
                .addValue(quiet == null ? null : quiet.start())
                .addValue(quiet == null ? null : quiet.end())
                .addValue(quiet == null ? null : Sql.texts(quiet.days(), DayOfWeek::name))
                .addString(quiet == null ? null : quiet.zone().getId())
                .addBoolean(subscription.urgentOverridesQuietHours())
                .addValue(Sql.time(subscription.mutedUntil()))
                .addValue(subscription.digestAt())
                .addString(subscription.zone().getId());
    }

    static List<Subscription> subscriptions(RowSet<Row> rows) {
        return read(rows).stream().map(Owned::subscription).toList();
    }

    static List<Owned> read(RowSet<Row> rows) {
        Map<UUID, List<Row>> byId = new LinkedHashMap<>();
        rows.forEach(row ->
                byId.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(SubscriptionRows::readOne).toList();
    }

    private static Owned readOne(List<Row> rows) {
        Row row = rows.getFirst();
        List<Row> channels =
                rows.stream().filter(one -> one.getUUID("channel") != null).toList();
        String team = row.getString("team");
        String runner = row.getString("runner");
        Subscription subscription = new Subscription(
                row.getUUID("id"),
                row.getString("reader"),
                Subscription.Role.valueOf(row.getString("role")),
                team == null ? null : new TeamId(team),
                runner == null ? null : new RunnerId(runner),
                Urgency.valueOf(row.getString("minimum")),
                quietHours(row),
                row.getBoolean("urgent_overrides"),
                Sql.instant(row, "muted_until"),
                row.getLocalTime("digest_at"),
                ZoneId.of(row.getString("zone")),
                channels.stream().map(SubscriptionRows::route).toList());
        return new Owned(
                subscription, channels.stream().map(SubscriptionRows::channel).toList());
    }

    private static @Nullable QuietHours quietHours(Row row) {
        LocalTime start = row.getLocalTime("quiet_start");
        return start == null
                ? null
                : new QuietHours(
                        start,
                        row.getLocalTime("quiet_end"),
                        Sql.list(row, "quiet_days").stream()
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        ZoneId.of(row.getString("quiet_zone")));
    }

    private static Route route(Row row) {
        return new Route(
                row.getUUID("channel"),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("destination"),
                row.getString("disabled_reason") == null);
    }

    private static SubscriptionStore.Channel channel(Row row) {
        return new SubscriptionStore.Channel(
                row.getUUID("channel"),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("shown"),
                row.getString("disabled_reason"),
                row.getInteger("failures"),
                Sql.instant(row, "last_ok_at"));
    }
}
