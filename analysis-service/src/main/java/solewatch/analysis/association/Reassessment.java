package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.contrast.Verdict;

/**
 * What has changed between two days' comparisons (SR-49), in order of factor and level.
 *
 * @param changedVerdicts how many verdicts changed
 */
public record Reassessment(LocalDate before, LocalDate now, int changedVerdicts, List<Change> changes) {

    public Reassessment {
        changes = List.copyOf(changes);
    }

    /**
     * One comparison on both days.
     *
     * @param before the earlier verdict; null when there was no such comparison
     * @param now the later verdict; null when there is no such comparison any more
     * @param differenceBefore null when one side was empty
     * @param differenceNow null when one side is empty
     * @param delta by how much the difference grew; null when one of them is
     */
    public record Change(
            Circumstance factor,
            String level,
            @Nullable Verdict before,
            @Nullable Verdict now,
            boolean verdictChanged,
            @Nullable Double differenceBefore,
            @Nullable Double differenceNow,
            @Nullable Double delta) {}

    static Reassessment of(Associations earlier, Associations later) {
        Map<Key, Association> before = new HashMap<>();
        earlier.associations().forEach(association -> before.put(Key.of(association), association));
        List<Change> changes = new ArrayList<>();
        for (Association now : later.associations()) {
            changes.add(change(before.remove(Key.of(now)), now));
        }
        earlier.associations().stream()
                .filter(gone -> before.containsKey(Key.of(gone)))
                .forEach(gone -> changes.add(change(gone, null)));
        changes.sort((a, b) -> a.factor() == b.factor()
                ? a.level().compareTo(b.level())
                : a.factor().compareTo(b.factor()));
        int changed = (int) changes.stream().filter(Change::verdictChanged).count();
        return new Reassessment(earlier.asOf(), later.asOf(), changed, changes);
    }

    private record Key(Circumstance factor, String level) {
        static Key of(Association association) {
            return new Key(association.factor(), association.level());
        }
    }

    private static Change change(@Nullable Association before, @Nullable Association now) {
        Association any = now != null ? now : before;
        if (any == null) {
            throw new IllegalArgumentException("one of both is there");
        }
        Verdict was = before == null ? null : before.verdict();
        Verdict is = now == null ? null : now.verdict();
        Double differed = before == null ? null : before.decidingDifference();
        Double differs = now == null ? null : now.decidingDifference();
        return new Change(
                any.factor(),
                any.level(),
                was,
                is,
                was != is,
                differed,
                differs,
                differed == null || differs == null ? null : differs - differed);
    }
}
