package solewatch.analysis.association;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.contrast.TwoByTwo;

/** Runs or weeks as numbers: whether each was symptomatic, and in which third of the distances it is. */
final class Observations {

    /** There are three thirds; a run without distance is in none. */
    static final int THIRDS = 3;

    private static final int NONE = -1;

    private final boolean[] symptomatic;
    private final int[] third;

    Observations(boolean[] symptomatic, int[] third) {
        this.symptomatic = symptomatic;
        this.third = third;
    }

    static Observations ofRuns(List<AnsweredRun> runs) {
        boolean[] symptomatic = new boolean[runs.size()];
        for (int i = 0; i < symptomatic.length; i++) {
            symptomatic[i] = runs.get(i).symptomatic();
        }
        return new Observations(symptomatic, thirds(runs));
    }

    int count() {
        return symptomatic.length;
    }

    /** Whether it is among the longest; null when its distance is not known. */
    @Nullable
    Boolean isInLongestThird(int i) {
        return third[i] == NONE ? null : third[i] == THIRDS - 1;
    }

    TwoByTwo count(List<Arm> arms) {
        return tally(arms, NONE, false);
    }

    TwoByTwo count(List<Arm> arms, int inThird) {
        return tally(arms, inThird, true);
    }

    private TwoByTwo tally(List<Arm> arms, int inThird, boolean only) {
        int[] counts = new int[4];
        for (int i = 0; i < symptomatic.length; i++) {
            Arm arm = arms.get(i);
            if ((arm == Arm.WITH || arm == Arm.WITHOUT) && (!only || third[i] == inThird)) {
                counts[(arm == Arm.WITH ? 0 : 2) + (symptomatic[i] ? 0 : 1)]++;
            }
        }
        return new TwoByTwo(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many thirds the runs of this side are longer on average than those of the other; 0 when a side has none. */
    double shift(List<Arm> arms) {
        int[] sum = new int[2];
        int[] runs = new int[2];
        for (int i = 0; i < third.length; i++) {
            Arm arm = arms.get(i);
            if (third[i] != NONE && (arm == Arm.WITH || arm == Arm.WITHOUT)) {
                int side = arm == Arm.WITH ? 0 : 1;
                sum[side] += third[i];
                runs[side]++;
            }
        }
        return runs[0] == 0 || runs[1] == 0 ? 0 : (double) sum[0] / runs[0] - (double) sum[1] / runs[1];
    }

    /** Thirds by middle rank, so that runs of the same length are in the same third. */
    private static int[] thirds(List<AnsweredRun> runs) {
        int[] sorted = runs.stream()
                .map(answered -> answered.run().distanceMetres())
                .filter(metres -> metres != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        int[] thirds = new int[runs.size()];
        for (int i = 0; i < thirds.length; i++) {
            Integer metres = runs.get(i).run().distanceMetres();
            thirds[i] = metres == null ? NONE : THIRDS * twiceMiddleRank(sorted, metres) / (2 * sorted.length);
        }
        return thirds;
    }

    private static int twiceMiddleRank(int[] sorted, int value) {
        int shorter = 0;
        int asLong = 0;
        for (int other : sorted) {
            shorter += other < value ? 1 : 0;
            asLong += other == value ? 1 : 0;
        }
        return 2 * shorter + asLong;
    }
}
