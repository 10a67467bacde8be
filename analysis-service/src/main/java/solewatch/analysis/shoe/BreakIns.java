package solewatch.analysis.shoe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.shoe.BreakIn.Reason;
import solewatch.analysis.shoe.ShoePolicy.NewShoe;

/** Looks for runs in new shoes that were far for a new shoe. A shoe nobody registered is not known to be new. */
final class BreakIns {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int ZONES_DIFFER_BY_DAYS = 2;

    private final List<Run> runs;
    private final NewShoe policy;

    /** @param runs all runs, in order of local day and time */
    BreakIns(List<Run> runs, NewShoe policy) {
        this.runs = runs;
        this.policy = policy;
    }

    List<BreakIn> of(Wear wear) {
        List<BreakIn> found = new ArrayList<>();
        long before = wear.initialMetres();
        if (!wear.registered()) {
            return found;
        }
        for (Run run : wear.runs()) {
            if (before >= policy.metres()) {
                break;
            }
            BreakIn breakIn = of(wear.id(), run, before);
            if (breakIn != null) {
                found.add(breakIn);
            }
            before += Wear.metresOf(run);
        }
        return found;
    }

    private @Nullable BreakIn of(String shoe, Run run, long before) {
        Integer metres = run.distanceMetres();
        if (metres == null) {
            return null;
        }
        Integer longest = longestBefore(run);
        Long week = week(run);
        int half = longest == null ? 0 : Math.toIntExact((long) longest * policy.longestPercent() / 100);
        int allowed = Math.max(policy.runMetres(), half);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (metres > allowed) {
            reasons.add(Reason.FAR_FOR_ONE_RUN);
        }
        if (week != null && metres * 100L > week * policy.weekPercent()) {
            reasons.add(Reason.MUCH_OF_THE_WEEK);
        }
        return reasons.isEmpty()
                ? null
                : new BreakIn(shoe, run.id(), run.day(), metres, before, allowed, longest, week, reasons);
    }

    /** The longest run that began in the 30 times 24 hours before this one; null when there is none. */
    private @Nullable Integer longestBefore(Run run) {
        Instant from = run.start().minusSeconds(policy.longestWindowDays() * SECONDS_PER_DAY);
        int firstDay = run.epochDay() - policy.longestWindowDays() - ZONES_DIFFER_BY_DAYS;
        Integer longest = null;
        for (int i = firstFrom(firstDay); i < runs.size(); i++) {
            Run other = runs.get(i);
            if (other.epochDay() > run.epochDay() + ZONES_DIFFER_BY_DAYS) {
                break;
            }
            Integer metres = other.distanceMetres();
            boolean within = !other.start().isBefore(from) && other.start().isBefore(run.start());
            if (within && metres != null && (longest == null || metres > longest)) {
                longest = metres;
            }
        }
        return longest;
    }

    /** The distance of the local days up to and with this run; null when one of the days or distances is not known. */
    private @Nullable Long week(Run run) {
        int firstDay = run.epochDay() - policy.weekDays() + 1;
        if (runs.get(0).epochDay() > firstDay) {
            return null;
        }
        long sum = 0;
        for (int i = firstFrom(firstDay); i < runs.size(); i++) {
            Run other = runs.get(i);
            Integer metres = other.distanceMetres();
            if (metres == null) {
                return null;
            }
            sum += metres;
            if (other.id().equals(run.id())) {
                break;
            }
        }
        return sum;
    }

    /** The first run of this local day or later. */
    private int firstFrom(int day) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).epochDay() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
