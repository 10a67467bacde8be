package solewatch.analysis.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.store.HistoryCache.Known;
import solewatch.analysis.store.RunnerRows.Locked;
import solewatch.events.RunnerId;

/** What is known of runners whose rows are locked: from memory where that is of this version, otherwise from the tables. */
@Singleton
public class Histories {
    private final FactRows facts;
    private final FindingRows findings;
    private final HistoryCache cache;

    Histories(FactRows facts, FindingRows findings, HistoryCache cache) {
        this.facts = facts;
        this.findings = findings;
        this.cache = cache;
    }

    /** What is known of each, facts with a day from this one on. */
    public Uni<Map<RunnerId, Known>> of(SqlClient sql, Collection<Locked> locked, LocalDate from) {
        Map<RunnerId, Known> known = new TreeMap<>();
        List<Locked> absent = new ArrayList<>();
        for (Locked row : locked) {
            if (row.version() == 0) {
                // Facts are written together with the first version: whatever is there now is this transaction's own.
                known.put(row.runner(), new Known(0, Map.of(), List.of()));
                continue;
            }
            Optional<Known> remembered = cache.get(row.runner(), row.version());
            remembered.ifPresentOrElse(found -> known.put(row.runner(), found), () -> absent.add(row));
        }
        return read(sql, absent, from).map(found -> {
            known.putAll(found);
            return known;
        });
    }

    /** The same, past the memory. */
    public Uni<Map<RunnerId, Known>> read(SqlClient sql, Collection<Locked> locked, LocalDate from) {
        List<RunnerId> runners = locked.stream().map(Locked::runner).toList();
        return facts.standing(sql, runners, from)
                .chain(standing -> findings.of(sql, runners)
                        .map(said -> locked.stream()
                                .collect(Collectors.toMap(
                                        Locked::runner,
                                        row -> new Known(
                                                row.version(),
                                                standing.getOrDefault(row.runner(), List.of()).stream()
                                                        .collect(Collectors.toMap(StoredFact::id, Function.identity())),
                                                said.getOrDefault(row.runner(), List.of()))))));
    }
}
