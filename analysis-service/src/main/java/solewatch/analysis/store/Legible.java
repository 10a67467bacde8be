package solewatch.analysis.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import solewatch.events.RunnerId;

/**
 * Runners' stored rows as far as they read. A runner one of whose rows does not is judged by none of them: half a history
 * would take back what is true.
 *
 * @param of each runner's rows
 * @param illegible runners of whom a row does not read, and which; never the content
 */
record Legible<T>(Map<RunnerId, List<T>> of, Map<RunnerId, String> illegible) {

    /**
     * Reads them all.
     *
     * @param rows with a column {@code runner_id}
     * @param key names a row
     */
    static <T> Legible<T> of(RowSet<Row> rows, Function<Row, T> read, Function<Row, String> key) {
        Map<RunnerId, List<T>> of = new HashMap<>();
        Map<RunnerId, String> illegible = new TreeMap<>();
        for (Row row : rows) {
            RunnerId runner = new RunnerId(row.getString("runner_id"));
            try {
                of.computeIfAbsent(runner, ignored -> new ArrayList<>()).add(read.apply(row));
            } catch (RuntimeException e) {
                illegible.putIfAbsent(runner, "stored " + key.apply(row) + " does not read");
            }
        }
        of.keySet().removeAll(illegible.keySet());
        return new Legible<>(of, illegible);
    }

    /** Each runner's rows, for one who can do nothing without all of them. */
    Map<RunnerId, List<T>> orFail() {
        if (!illegible.isEmpty()) {
            throw new IllegalStateException(illegible.values().iterator().next());
        }
        return of;
    }
}
