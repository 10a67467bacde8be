package solewatch.analysis.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.SymptomReported.RunLink;

/**
 * Finds the records of one activity that several sources, or a watch and a phone, made: they overlap for at least 80 %
 * of the shorter, or start within 120 s of each other with distances within 5 %, in the same family of sports. Being the
 * same is carried on (a is b, b is c), so the groups do not hang on any order.
 */
final class SameRuns {

    private static final int OVERLAP_PERCENT = 80;
    private static final int START_SECONDS = 120;
    private static final int DISTANCE_PERCENT = 5;

    private static final Comparator<Activity> RICHEST_FIRST = Comparator.comparingInt(Activity::richness)
            .thenComparingInt(activity -> activity.length)
            .reversed()
            .thenComparing(Activity::id);

    private SameRuns() {}

    /** One record. */
    static final class Activity {
        private final FactId id;
        private final RunRecorded fact;
        private final int epochDay;
        private final long start;
        private final int length;

        Activity(FactId id, RunRecorded fact, int epochDay) {
            this.id = id;
            this.fact = fact;
            this.epochDay = epochDay;
            this.start = fact.start().at().getEpochSecond();
            this.length = length(fact);
        }

        RunRecorded fact() {
            return fact;
        }

        FactId id() {
            return id;
        }

        private static int length(RunRecorded fact) {
            Integer elapsed = fact.elapsedSeconds();
            boolean stopped = !fact.flags().contains(Flag.NOT_STOPPED);
            Integer seconds = elapsed != null && stopped ? elapsed : Run.secondsOf(fact);
            return seconds == null ? 0 : seconds;
        }

        /** How much it says: a recorded one says more than a typed one. */
        private int richness() {
            int known = fact.manual() ? 0 : 4;
            RunRecorded.HeartRate heart = fact.heartRate();
            known += heart == null ? 0 : heart.histogram().isEmpty() ? 1 : 3;
            for (@Nullable
            Object value : new @Nullable Object[] {
                fact.distanceMetres(),
                fact.elapsedSeconds(),
                fact.timerSeconds(),
                fact.movingSeconds(),
                fact.gradeAdjustedDistanceMetres(),
                fact.ascentMetres(),
                fact.descentMetres(),
                fact.perceivedExertion(),
                fact.feelPercent(),
                fact.dynamics(),
                fact.conditions(),
                fact.structure(),
                fact.device()
            }) {
                known += value == null ? 0 : 1;
            }
            return known;
        }
    }

    /** The activities, each once; and which of them each record's source and id names. */
    static List<Run> grouped(List<Activity> records, Map<RunLink, Run> byLink) {
        Activity[] sorted = records.toArray(Activity[]::new);
        Arrays.sort(sorted, Comparator.<Activity>comparingLong(a -> a.start).thenComparing(Activity::id));
        int[] group = groups(sorted);
        Map<Integer, List<Activity>> members = LinkedHashMap.newLinkedHashMap(sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            members.computeIfAbsent(group[i], ignored -> new ArrayList<>(1)).add(sorted[i]);
        }
        List<Run> runs = new ArrayList<>(members.size());
        for (List<Activity> same : members.values()) {
            runs.add(run(same, byLink));
        }
        return runs;
    }

    private static Run run(List<Activity> members, Map<RunLink, Run> byLink) {
        if (members.size() > 1) {
            members.sort(RICHEST_FIRST);
        }
        Activity richest = members.get(0);
        List<FactId> ids = members.size() == 1
                ? List.of(richest.id)
                : members.stream().map(Activity::id).sorted().toList();
        Run run = new Run(richest.id, richest.fact, richest.epochDay, ids);
        for (Activity member : members) {
            var provenance = member.fact.provenance();
            byLink.put(new RunLink(provenance.source(), provenance.sourceId()), run);
        }
        return run;
    }

    /** Union-find over the records, sorted by start. */
    private static int[] groups(Activity[] sorted) {
        int[] parent = new int[sorted.length];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < sorted.length; i++) {
            long reach = sorted[i].start + Math.max(START_SECONDS, sorted[i].length);
            for (int j = i + 1; j < sorted.length && sorted[j].start <= reach; j++) {
                if (same(sorted[i], sorted[j])) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static boolean same(Activity a, Activity b) {
        if (family(a.fact.sport()) != family(b.fact.sport())) {
            return false;
        }
        long overlap = Math.min(a.start + a.length, b.start + b.length) - Math.max(a.start, b.start);
        int shorter = Math.min(a.length, b.length);
        if (shorter > 0 && overlap * 100 >= (long) shorter * OVERLAP_PERCENT) {
            return true;
        }
        return Math.abs(a.start - b.start) <= START_SECONDS && alike(a.fact.distanceMetres(), b.fact.distanceMetres());
    }

    private static boolean alike(@Nullable Integer a, @Nullable Integer b) {
        return a != null && b != null && Math.abs(a - b) * 100L <= (long) Math.max(a, b) * DISTANCE_PERCENT;
    }

    private static Sport family(Sport sport) {
        return switch (sport) {
            case RUNNING, TRAIL_RUNNING, TRACK_RUNNING, TREADMILL_RUNNING, VIRTUAL_RUNNING -> Sport.RUNNING;
            case WALKING, HIKING -> Sport.WALKING;
            case CYCLING, SWIMMING, STRENGTH, OTHER -> sport;
        };
    }
}
