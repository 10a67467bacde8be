package solewatch.analysis.intake;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.store.DeadLetters.DeadLetter;
import solewatch.analysis.store.FactRows.Owned;
import solewatch.events.EventCodec;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.FactWithdrawn;
import solewatch.events.ReviewDue;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;

/** What a batch of records says, folded: one winner per fact, and what else happened to whom. Immutable. */
final class Batch {
    private final Map<RunnerId, Map<FactId, Owned>> facts = new TreeMap<>();
    private final Set<RunnerId> reviewed = new TreeSet<>();
    private final Set<RunnerId> erased = new TreeSet<>();
    private final List<DeadLetter> poison = new ArrayList<>();
    private int factCount;

    private Batch() {}

    static Batch of(Collection<? extends Decoded> records) {
        Batch batch = new Batch();
        for (Decoded decoded : records) {
            switch (decoded) {
                case Decoded.Event event -> batch.take(event.event(), event.value());
                case Decoded.Poison poison -> batch.poison.add(poison.letter());
            }
        }
        return batch;
    }

    /** Everyone something happened to, in the order of their ids. */
    Set<RunnerId> runners() {
        Set<RunnerId> all = new TreeSet<>(facts.keySet());
        all.addAll(reviewed);
        all.addAll(erased);
        return all;
    }

    /** The winners among this batch's facts, but of these runners. */
    List<Owned> factsExceptOf(Set<RunnerId> excluded) {
        return facts.entrySet().stream()
                .filter(entry -> !excluded.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().values().stream())
                .toList();
    }

    /** How many facts were said of these runners. */
    int factsOf(Set<RunnerId> runners) {
        return runners.stream()
                .mapToInt(runner -> facts.getOrDefault(runner, Map.of()).size())
                .sum();
    }

    /** Everything said, repeats included. */
    int factCount() {
        return factCount;
    }

    Set<RunnerId> reviewed() {
        return reviewed;
    }

    Set<RunnerId> erased() {
        return erased;
    }

    List<DeadLetter> poison() {
        return poison;
    }

    private void take(RunnerEvent event, byte[] value) {
        switch (event) {
            case Fact fact ->
                keep(new Owned(
                        fact.runner(),
                        new StoredFact(
                                fact.factId(),
                                fact.kind(),
                                fact.provenance().revision(),
                                EventCodec.digestOf(value),
                                false,
                                fact),
                        wrapped(value)));
            case FactWithdrawn gone ->
                keep(new Owned(
                        gone.runner(),
                        new StoredFact(
                                gone.factId(),
                                gone.withdrawn(),
                                gone.provenance().revision(),
                                EventCodec.digestOf(value),
                                true,
                                null),
                        null));
            case ReviewDue due -> reviewed.add(due.runner());
            case RunnerErased gone -> erased.add(gone.runner());
        }
    }

    /** Without a copy: nobody writes into a record's value. */
    private static Buffer wrapped(byte[] value) {
        return Buffer.buffer(Unpooled.wrappedBuffer(value));
    }

    private void keep(Owned fact) {
        factCount++;
        facts.computeIfAbsent(fact.runner(), ignored -> new LinkedHashMap<>())
                .merge(fact.fact().id(), fact, Batch::newer);
    }

    private static Owned newer(Owned a, Owned b) {
        return StoredFact.newer(a.fact(), b.fact()) == a.fact() ? a : b;
    }
}
