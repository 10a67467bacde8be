package solewatch.analysis.store;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;

/** Rows as one array per column, which is how {@code unnest} wants them. */
final class Columns<E> {
    private final Collection<? extends E> rows;
    private final List<Object> values = new ArrayList<>();

    private Columns(Collection<? extends E> rows) {
        this.rows = rows;
    }

    static <E> Columns<E> of(Collection<? extends E> rows) {
        return new Columns<>(rows);
    }

    static String[] ids(Collection<RunnerId> runners) {
        return runners.stream().map(RunnerId::value).toArray(String[]::new);
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(of.apply(row)));
        return all;
    }

    static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }

    static @Nullable Buffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(Unpooled.wrappedBuffer(bytes));
    }

    <T> Columns<E> add(IntFunction<T[]> array, Function<E, @Nullable T> value) {
        values.add(rows.stream().map(value).toArray(array));
        return this;
    }

    Columns<E> addBytes(Function<E, byte @Nullable []> value) {
        return add(Buffer[]::new, row -> buffer(value.apply(row)));
    }

    Tuple tuple() {
        return Tuple.tuple(values);
    }
}
