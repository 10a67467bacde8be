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
import solewatch.analysis.cache.HistoryCache;
import solewatch.analysis.cache.Known;
import solewatch.analysis.cache.PackedFacts;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.store.RunnerRows.Locked;
import solewatch.events.RunnerId;

/** What is known of runners whose rows are locked: from memory where that is of this version, otherwise from the tables. */
@Singleton
public class Histories {
    /**
     * What was found of them.
     *
     * @param illegible runners of whom a stored row does not read, and which; nothing is known of them
     */
    public record Found(Map<RunnerId, Known> known, Map<RunnerId, String> illegible) {}

    private final FactRows facts;
    private final FindingRows findings;
    private final HistoryCache cache;

    Histories(FactRows facts, FindingRows findings, HistoryCache cache) {
        this.facts = facts;
        this.findings = findings;
        this.cache = cache;
    }

    /** What is known of each, facts with a day from this one on. */
    public Uni<Found> of(SqlClient sql, Collection<Locked> locked, LocalDate from) {
        Map<RunnerId, Known> known = new TreeMap<>();
        List<Locked> absent = new ArrayList<>();
        for (Locked row : locked) {
            if (row.version() == 0) {
                // Facts are written together with the first version: whatever is there now is this transaction's own.
                known.put(row.runner(), new Known(0, PackedFacts.none(row.runner()), List.of()));
                continue;
            }
            Optional<Known> remembered = cache.get(row.runner(), row.version());
            remembered.ifPresentOrElse(found -> known.put(row.runner(), found), () -> absent.add(row));
        }
        return read(sql, absent, from).map(found -> {
            known.putAll(found.known());
            return new Found(known, found.illegible());
        });
    }

    /** The same, past the memory. */
    public Uni<Found> read(SqlClient sql, Collection<Locked> locked, LocalDate from) {
        List<RunnerId> runners = locked.stream().map(Locked::runner).toList();
        return facts.legible(sql, runners, from)
                .chain(standing -> findings.legible(sql, runners).map(said -> found(locked, standing, said)));
    }

    private static Found found(
            Collection<Locked> locked, Legible<StoredFact> standing, Legible<AnnouncedFinding> said) {
        Map<RunnerId, String> illegible = new TreeMap<>(said.illegible());
        illegible.putAll(standing.illegible());
        Map<RunnerId, Known> known = new TreeMap<>();
        for (Locked row : locked) {
            RunnerId runner = row.runner();
            if (!illegible.containsKey(runner)) {
                known.put(
                        runner,
                        new Known(
                                row.version(),
                                PackedFacts.none(runner).with(standing.of().getOrDefault(runner, List.of())),
                                said.of().getOrDefault(runner, List.of())));
            }
        }
        return new Found(known, illegible);
    }
}
