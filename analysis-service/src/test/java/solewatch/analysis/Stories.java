package solewatch.analysis;

import static solewatch.analysis.ARunner.aRunner;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Context;

/** Any story of some weeks: one thing happens on each day, or nothing. */
public final class Stories {

    private static final int KINDS = 18;
    private static final int LONGEST = 70;

    private Stories() {}

    /** What happens day by day, as codes that shrink to nothing. */
    public static Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, KINDS - 1).list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    /** The story these codes tell. */
    public static ARunner told(List<Integer> days) {
        ARunner runner = aRunner();
        for (int i = 0; i < days.size(); i++) {
            tell(runner, i + 1, days.get(i));
        }
        return runner;
    }

    private static void tell(ARunner runner, int day, int kind) {
        switch (kind) {
            case 0, 1, 2 -> {}
            case 3 -> runner.ran(day);
            case 4, 5 -> runner.ran(day).free();
            case 6 -> runner.ran(day, 1_000).free();
            case 7, 8, 9 -> runner.ran(day).feeling(3);
            case 10 -> runner.ran(day, 12_000).feeling(5, 9_000);
            case 11 -> runner.ran(day, 4_000).feeling(2);
            case 12 -> runner.ran(day).feeling(8);
            case 13 -> runner.felt(day, 3, Context.NIGHT);
            case 14 ->
                runner.ran(day)
                        .feeling(
                                4, ARunner.area(Side.RIGHT, FootZone.HEEL), ARunner.area(Side.LEFT, FootZone.FOREFOOT));
            case 15 -> runner.checkedIn(day, new OstrcAnswers(8, 17, 8, 8));
            case 16 -> runner.ran(day).feelingForMinutes(3, 1_500);
            default -> {
                if (day % 5 == 0) {
                    runner.ran(day).feeling(1, RedFlag.FOOT_DROP);
                } else {
                    runner.felt(day, 2, Context.WALK);
                }
            }
        }
    }
}
