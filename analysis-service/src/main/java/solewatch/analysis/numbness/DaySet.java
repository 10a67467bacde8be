package solewatch.analysis.numbness;

import java.util.Arrays;

/** Days in order, as days since 1970; a day is here as often as it was added. */
final class DaySet {

    private int[] days = new int[8];
    private int size;

    /** Adds a day; then {@link #sorted()} or {@link #distinct()} before it is asked. */
    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    DaySet sorted() {
        Arrays.sort(days, 0, size);
        return this;
    }

    DaySet distinct() {
        sorted();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || days[kept - 1] != days[i]) {
                days[kept++] = days[i];
            }
        }
        size = kept;
        return this;
    }

    /** How many are after one day and not after another. */
    int countIn(int after, int upTo) {
        int count = 0;
        for (int i = below(upTo) - 1; i >= 0 && days[i] > after; i--) {
            count++;
        }
        return count;
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
    private int below(int upTo) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= upTo) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
