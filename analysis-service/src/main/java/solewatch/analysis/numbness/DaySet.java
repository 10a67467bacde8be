package solewatch.analysis.numbness;

import java.util.Arrays;

/**
 * Days in order, as days since 1970; a day is here as often as it was added. A table over a span of days answers at once:
 * the rules ask about every day.
 */
final class DaySet {

    private static final int[] NONE = {};

    private int[] days = NONE;
    private int size;
    private int from;
    private int[] upToDay = NONE;

    /** Adds a day; then {@link #sorted} or {@link #distinct} before it is asked. */
    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, Math.max(8, size * 2));
        }
        days[size++] = day;
    }

    /** Ready to be asked about days from one to another; none may be earlier. */
    DaySet sorted(int first, int last) {
        Arrays.sort(days, 0, size);
        return over(first, last);
    }

    /** The same, each day once. */
    DaySet distinct(int first, int last) {
        Arrays.sort(days, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || days[kept - 1] != days[i]) {
                days[kept++] = days[i];
            }
        }
        size = kept;
        return over(first, last);
    }

    private DaySet over(int first, int last) {
        from = first;
        if (size > 0) {
            upToDay = new int[last - first + 1];
            int count = 0;
            for (int i = 0; i < upToDay.length; i++) {
                while (count < size && days[count] <= first + i) {
                    count++;
                }
                upToDay[i] = count;
            }
        }
        return this;
    }

    /** How many are after one day and not after another. */
    int countIn(int after, int upTo) {
        return Math.max(0, below(upTo) - below(after));
    }

    boolean contains(int day) {
        int below = below(day);
        return below > 0 && days[below - 1] == day;
    }

    /** The first one from this day on, or the greatest int. */
    int next(int from) {
        int below = below(from - 1);
        return below < size ? days[below] : Integer.MAX_VALUE;
    }

    /** The last one up to this day, or the smallest int. */
    int last(int upTo) {
        int below = below(upTo);
        return below > 0 ? days[below - 1] : Integer.MIN_VALUE;
    }

    /** How many are not after this day. */
    private int below(int day) {
        int at = day - from;
        if (size == 0 || at < 0) {
            return 0;
        }
        return at < upToDay.length ? upToDay[at] : size;
    }
}
