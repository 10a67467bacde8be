package solewatch.analysis.load;

import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import solewatch.analysis.ARunner;

/** Runners given as kilometres per day, without times, so that load is distance and the golden series come out as they are. */
final class RunnersOnPaper {

    /** Day 2 is a Monday (2026-03-02). */
    static final int MONDAY = 2;

    static final int[] STEADY = {0, 8, 0, 10, 6, 0, 16};

    private RunnersOnPaper() {}

    /** From this numbered day on, so many kilometres each day; 0 is a rest day. */
    static ARunner running(int firstDay, int... kilometres) {
        return further(aRunner(), firstDay, kilometres);
    }

    /** The same runner, more days. */
    static ARunner further(ARunner runner, int firstDay, int... kilometres) {
        for (int i = 0; i < kilometres.length; i++) {
            if (kilometres[i] > 0) {
                int day = firstDay + i;
                runner.with(runner.run("paper", "day-" + day, at(day, 8), kilometres[i] * 1000, null));
            }
        }
        return runner;
    }

    /** The same week so many times, from this numbered day on. */
    static ARunner repeating(int firstDay, int weeks, int... week) {
        ARunner runner = aRunner();
        for (int i = 0; i < weeks; i++) {
            further(runner, firstDay + 7 * i, week);
        }
        return runner;
    }

    /** The golden series B: four steady weeks, then one with a longer last run; day 35 is the last. */
    static ARunner seriesB() {
        return further(repeating(MONDAY, 4, STEADY), MONDAY + 28, 0, 8, 0, 10, 6, 0, 24);
    }

    static LoadSummary on(ARunner runner, int day) {
        return LoadSeries.of(runner.history(), LoadPolicy.standard(), day(day)).summary();
    }
}
