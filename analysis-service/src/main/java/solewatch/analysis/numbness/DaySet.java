package solewatch.analysis.numbness;

import java.util.Arrays;

/**
 * Days in order, as days since 1970; a day is here as often as it was added. A table over a span of days answers at once,
 * where the rules ask about every day; without one it is searched.
 */
final class DaySet {

    private static final int[] NONE = {};

    private int[] days = NONE;
    private int size;
    private int from;
    private int[] upToDay = NONE;

    /** Adds a day that is not before the one added last; not after {@link #over}. */
    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, Math.max(8, size * 2));
        }
        days[size++] = day;
    }

    /** The same, unless it is the one added last. */
    void addOnce(int day) {
        if (size == 0 || days[size - 1] != day) {
            add(day);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Ready to be asked about the days from one to another; none may be earlier. */
    DaySet over(int first, int last) {
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
        if (upToDay.length == 0) {
            return searched(day);
        }
        int at = day - from;
        if (at < 0) {
            return 0;
        }
        return at < upToDay.length ? upToDay[at] : size;
    }

    private int searched(int day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
