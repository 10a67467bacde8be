package solewatch.notify.store;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between Java's times and arrays, and the driver's. */
final class Sql {

    private Sql() {}

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static <T> String[] texts(Collection<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    static <T> UUID[] ids(Collection<T> items, Function<T, @Nullable UUID> id) {
        return items.stream().map(id).toArray(UUID[]::new);
    }

    static <T> Integer[] numbers(Collection<T> items, Function<T, @Nullable Integer> number) {
        return items.stream().map(number).toArray(Integer[]::new);
    }

    static <T> OffsetDateTime[] times(Collection<T> items, Function<T, @Nullable Instant> instant) {
        return items.stream().map(item -> time(instant.apply(item))).toArray(OffsetDateTime[]::new);
    }

    static List<String> list(Row row, String column) {
        String[] values = row.getArrayOfStrings(column);
        return values == null ? List.of() : List.of(values);
    }
}
