package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import solewatch.analysis.numbness.WhatIf;
import solewatch.events.FactId;

/**
 * Looks for the fewest cited days without which a state would not have been reached. The newest are tried first, and of
 * equally many days those that were felt last. The work is bounded: single days up to {@value #MOST_SINGLE_DAYS}, sets of
 * two and three up to {@value #MOST_SETS} in all, then the newest two, three and four together.
 */
final class FewestDays {

    static final int MOST_SINGLE_DAYS = 64;
    static final int MOST_SETS = 48;
    private static final int MOST_NAMED = 4;

    /** A day with what is cited of it. */
    record Day(LocalDate on, Set<FactId> symptoms) {}

    private final WhatIf whatIf;
    private final List<Day> newestFirst;
    private int sets;
    private boolean surely = true;

    FewestDays(WhatIf whatIf, List<Day> newestFirst) {
        this.whatIf = whatIf;
        this.newestFirst = newestFirst;
    }

    /** The days, oldest first; none when nothing that was tried flips it. */
    List<LocalDate> find() {
        List<Day> found = oneDay();
        if (found.isEmpty() && newestFirst.size() > 1 && flips(newestFirst)) {
            found = setsOf(2);
            found = found.isEmpty() ? setsOf(3) : found;
            found = found.isEmpty() ? newestDays() : found;
        }
        return found.stream().map(Day::on).sorted().toList();
    }

    /** Whether every smaller number of days was tried. */
    boolean surely() {
        return surely;
    }

    private List<Day> oneDay() {
        int tried = Math.min(newestFirst.size(), MOST_SINGLE_DAYS);
        for (int i = 0; i < tried; i++) {
            List<Day> one = List.of(newestFirst.get(i));
            if (flips(one)) {
                return one;
            }
        }
        surely = tried == newestFirst.size();
        return List.of();
    }

    private List<Day> setsOf(int size) {
        int[] chosen = IntStream.range(0, size).toArray();
        boolean more = size <= newestFirst.size();
        while (more) {
            if (sets == MOST_SETS) {
                return List.of();
            }
            sets++;
            List<Day> days = Arrays.stream(chosen).mapToObj(newestFirst::get).toList();
            if (flips(days)) {
                return days;
            }
            more = advance(chosen);
        }
        return List.of();
    }

    /** To the next choice: all of the newest days before any with an older one. */
    private boolean advance(int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            int next = i + 1 < chosen.length ? chosen[i + 1] : newestFirst.size();
            if (chosen[i] + 1 < next) {
                chosen[i]++;
                for (int j = 0; j < i; j++) {
                    chosen[j] = j;
                }
                return true;
            }
        }
        return false;
    }

    /** Beyond the bound on sets, or beyond three days: whether there are fewer is not known then. */
    private List<Day> newestDays() {
        surely = false;
        for (int count = 2; count <= Math.min(MOST_NAMED, newestFirst.size()); count++) {
            List<Day> newest = newestFirst.subList(0, count);
            if (flips(newest)) {
                return newest;
            }
        }
        return List.of();
    }

    /** Of days from the newest to the oldest. */
    private boolean flips(List<Day> days) {
        if (days.size() == 1) {
            return !whatIf.reachedWithout(days.get(0).symptoms(), days.get(0).on());
        }
        Set<FactId> leftOut = new HashSet<>();
        days.forEach(day -> leftOut.addAll(day.symptoms()));
        return !whatIf.reachedWithout(leftOut, days.getLast().on());
    }
}
