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

/** Any story of some weeks or months: one thing happens on each day, or nothing. */
public final class Stories {

    /** How many codes {@link #told} knows. */
    public static final int KINDS = 18;

    /** How many codes {@link #mildlyTold} knows. */
    public static final int MILD_KINDS = 16;

    private static final int LONGEST = 70;
    private static final int SHORTEST_MILD = 60;
    private static final int LONGEST_MILD = 120;

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

    /** The same for some weeks of warning signs that ease and come again. */
    public static Arbitrary<List<Integer>> warnedDays() {
        return Arbitraries.integers().between(0, 11).list().ofMinSize(1).ofMaxSize(LONGEST / 2);
    }

    /** The story of signs these codes tell. */
    public static ARunner warnedTold(List<Integer> days) {
        RedFlag[] signs = {RedFlag.DIABETES_WITH_NEW_NUMBNESS, RedFlag.FOOT_DROP, RedFlag.SADDLE_NUMBNESS};
        ARunner runner = aRunner();
        for (int i = 0; i < days.size(); i++) {
            switch (days.get(i)) {
                case 0 -> {}
                case 1, 2, 3, 4, 5, 6 -> runner.ran(i + 1).free();
                case 7, 8 -> runner.ran(i + 1).feeling(2);
                default -> runner.ran(i + 1).feeling(2, signs[days.get(i) - 9]);
            }
        }
        return runner;
    }

    /** The same for months of mild symptoms, without warning signs: what takes long is reached. */
    public static Arbitrary<List<Integer>> mildDays() {
        return Arbitraries.integers()
                .between(0, MILD_KINDS - 1)
                .list()
                .ofMinSize(SHORTEST_MILD)
                .ofMaxSize(LONGEST_MILD);
    }

    /** The mild story these codes tell. The first one says from when on less is run, and whether it grows. */
    public static ARunner mildlyTold(List<Integer> days) {
        ARunner runner = aRunner();
        int less = 20 + 5 * days.getFirst();
        boolean grows = days.getFirst() % 2 == 1;
        for (int i = 1; i < days.size(); i++) {
            tellMildly(runner, i + 1, days.get(i), i < less ? 10_000 : 4_000, grows ? 2 + i / 15 : 3);
        }
        return runner;
    }

    private static void tellMildly(ARunner runner, int day, int kind, int metres, int severity) {
        switch (kind) {
            case 0, 1, 2, 3, 4, 5 -> {}
            case 6 -> runner.ran(day, metres);
            case 7, 8, 9 -> runner.ran(day, metres).free();
            case 10, 11 -> runner.ran(day, metres).feeling(Math.min(6, severity));
            case 12 -> runner.ran(day, metres).feeling(2, metres / 2);
            case 13 -> runner.felt(day, 2, Context.WALK);
            case 14 -> {
                if (day % 7 == 0) {
                    runner.checkedIn(day, new OstrcAnswers(8, 17, 8, 8));
                } else if (day % 13 == 0) {
                    runner.felt(day, 1, Context.NIGHT);
                } else {
                    runner.ran(day, metres).free();
                }
            }
            default -> runner.ran(day, metres).feelingForMinutes(2, day % 3 == 0 ? 1_500 : 30);
        }
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
