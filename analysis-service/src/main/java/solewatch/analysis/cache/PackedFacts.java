package solewatch.analysis.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import solewatch.analysis.history.StoredFact;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported;

/**
 * The standing facts of one runner in a few arrays: runs and reports, which are nearly all of them, as bytes; the rest as
 * they are. Nothing is lost: what comes out equals what went in. A run takes about 280 bytes and a report 140, where the
 * objects take about 2 kB and 1.2 kB and lie all over the heap, so that reading them costs more than deciding. Immutable.
 */
public final class PackedFacts {

    /** What objects that stay as they are take, roughly. */
    private static final int BYTES_OF_AN_OBJECT = 1_000;

    private static final int BYTES_OF_THE_REST = 200;
    private static final int SIEVE_WORDS = 64;

    private final RunnerId runner;
    private final long[] ids;
    private final int[] ends;
    private final byte[] bytes;
    private final Words words;
    private final List<StoredFact> unpacked;

    private PackedFacts(RunnerId runner, long[] ids, int[] ends, byte[] bytes, Words words, List<StoredFact> unpacked) {
        this.runner = runner;
        this.ids = ids;
        this.ends = ends;
        this.bytes = bytes;
        this.words = words;
        this.unpacked = unpacked;
    }

    /** Nothing is known of this runner yet. */
    public static PackedFacts none(RunnerId runner) {
        return new PackedFacts(runner, new long[0], new int[0], new byte[0], Words.NONE, List.of());
    }

    /** How many facts. */
    public int size() {
        return ends.length + unpacked.size();
    }

    /** About how much memory they take. */
    int weightBytes() {
        return BYTES_OF_THE_REST
                + Long.BYTES * ids.length
                + Integer.BYTES * ends.length
                + bytes.length
                + words.weightBytes()
                + BYTES_OF_AN_OBJECT * unpacked.size();
    }

    /** All facts, each once, in no particular order. */
    public List<StoredFact> all() {
        List<StoredFact> all = new ArrayList<>(size());
        FactReader reader = new FactReader(runner, bytes, words);
        for (int i = 0; i < ends.length; i++) {
            all.add(reader.next(id(i)));
        }
        all.addAll(unpacked);
        return all;
    }

    /** These facts and newer revisions of some, or more; a withdrawn one is gone. At most one of each id. */
    public PackedFacts with(Collection<StoredFact> newer) {
        if (newer.isEmpty()) {
            return this;
        }
        Set<FactId> told = HashSet.newHashSet(newer.size());
        newer.forEach(fact -> told.add(fact.id()));
        Packing packing = new Packing(newer.size());
        packing.keepAllBut(told);
        List<StoredFact> rest = new ArrayList<>(unpacked);
        rest.removeIf(fact -> told.contains(fact.id()));
        for (StoredFact fact : newer) {
            switch (fact.body()) {
                case null -> {}
                case RunRecorded run -> packing.add(fact, run);
                case SymptomReported report -> packing.add(fact, report);
                default -> rest.add(fact);
            }
        }
        return packing.packed(List.copyOf(rest));
    }

    private FactId id(int fact) {
        return new FactId(new UUID(ids[2 * fact], ids[2 * fact + 1]));
    }

    private int begin(int fact) {
        return fact == 0 ? 0 : ends[fact - 1];
    }

    /** The next version, growing. */
    private final class Packing {
        private final long[] nextIds;
        private final int[] nextEnds;
        private final FactWriter writer;
        private int count;

        Packing(int more) {
            nextIds = new long[ids.length + 2 * more];
            nextEnds = new int[ends.length + more];
            writer = new FactWriter(new byte[bytes.length + FactWriter.USUAL_BYTES * more], words);
        }

        void keepAllBut(Set<FactId> replaced) {
            // Nearly all stay: most are told by a bit or two, without making an id of each to look for.
            long[] seen = new long[SIEVE_WORDS];
            replaced.forEach(id -> seen[word(id.value().getLeastSignificantBits())] |=
                    1L << id.value().getLeastSignificantBits());
            for (int i = 0; i < ends.length; i++) {
                long low = ids[2 * i + 1];
                boolean maybe = (seen[word(low)] & 1L << low) != 0;
                if (!maybe || !replaced.contains(id(i))) {
                    writer.copy(bytes, begin(i), ends[i]);
                    end(ids[2 * i], ids[2 * i + 1]);
                }
            }
        }

        private static int word(long low) {
            return (int) (low >>> Long.numberOfTrailingZeros(Long.SIZE)) & SIEVE_WORDS - 1;
        }

        void add(StoredFact fact, RunRecorded run) {
            writer.write(fact, run);
            end(fact.id());
        }

        void add(StoredFact fact, SymptomReported report) {
            writer.write(fact, report);
            end(fact.id());
        }

        private void end(FactId id) {
            end(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits());
        }

        private void end(long high, long low) {
            nextIds[2 * count] = high;
            nextIds[2 * count + 1] = low;
            nextEnds[count] = writer.length();
            count++;
        }

        PackedFacts packed(List<StoredFact> rest) {
            return new PackedFacts(
                    runner,
                    Arrays.copyOf(nextIds, 2 * count),
                    Arrays.copyOf(nextEnds, count),
                    writer.bytes(),
                    writer.words(),
                    rest);
        }
    }
}
