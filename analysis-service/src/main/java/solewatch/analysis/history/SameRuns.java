package solewatch.analysis.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.RunRecorded;
import solewatch.events.SymptomReported.RunLink;

/**
 * Counts an activity once that several sources, or a watch and a phone, recorded (docs/decisions/0021). No two of those
 * counted are the same by {@link Recording#isSameAs}, and every other recording is the same as the one it belongs to. A
 * recording that holds several separate ones, and nothing beside them that was run, gives way to them.
 */
final class SameRuns {

    /** In this order recordings are asked whether they stand for a run of their own; no two are equal. */
    private static final Comparator<Candidate> FIRST_TO_STAND = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.recording.isAssumed())
            .thenComparing(candidate -> candidate.standing)
            .thenComparing(candidate -> candidate.recording.isDoubtful())
            .thenComparing(Comparator.<Candidate>comparingInt(candidate -> candidate.recording.richness())
                    .reversed())
            .thenComparing(candidate -> candidate.recording, Recording.LONGEST_FIRST);

    private final LocalDays days;
    private final Map<RunLink, Run> byLink;
    private final List<Run> runs;

    private SameRuns(LocalDays days, Map<RunLink, Run> byLink, int most) {
        this.days = days;
        this.byLink = byLink;
        this.runs = new ArrayList<>(most);
    }

    /** How a recording stands to shorter ones that tell of parts of it. The order matters: the first comes first. */
    private enum Standing {
        /** The runner was running outside those parts, too: they are what is left of broken recordings. */
        WHOLE,
        /** It holds no part, or one, and which tells the truth is not known. */
        ALONE,
        /** It was left running over several activities. */
        MADE_OF_PARTS
    }

    /** A recording that has others near it. */
    private record Candidate(Recording recording, Standing standing) {}

    /** The activities, each once, in order of time; and which of them each record's source and id names. */
    static List<Run> grouped(List<Recording> recordings, LocalDays days, Map<RunLink, Run> byLink) {
        Recording[] sorted = recordings.toArray(Recording[]::new);
        Arrays.sort(sorted, Recording.OLDEST_FIRST);
        SameRuns same = new SameRuns(days, byLink, sorted.length);
        int to;
        for (int from = 0; from < sorted.length; from = to) {
            to = endOfNear(sorted, from);
            if (to == from + 1) {
                same.add(sorted[from]);
            } else {
                same.addNear(Arrays.copyOfRange(sorted, from, to));
            }
        }
        return same.runs;
    }

    /** Where the first recording follows that begins after all of these are over. */
    private static int endOfNear(Recording[] sorted, int from) {
        long reach = sorted[from].reach();
        int to = from + 1;
        while (to < sorted.length && sorted[to].start() <= reach) {
            reach = Math.max(reach, sorted[to].reach());
            to++;
        }
        return to;
    }

    private void add(Recording only) {
        Run run = new Run(only.id(), only.fact(), days.of(only.fact().start()), List.of(only.id()));
        runs.add(run);
        link(only, run);
    }

    private void addNear(Recording[] near) {
        List<List<Candidate>> groups = new ArrayList<>(near.length);
        List<Candidate> copies = new ArrayList<>(near.length);
        for (Candidate candidate : candidates(near)) {
            if (closest(groups, candidate.recording) != null) {
                copies.add(candidate);
            } else {
                groups.add(new ArrayList<>(List.of(candidate)));
            }
        }
        for (Candidate copy : copies) {
            List<Candidate> group = closest(groups, copy.recording);
            if (group != null) {
                group.add(copy);
            }
        }
        groups.forEach(this::add);
    }

    private static List<Candidate> candidates(Recording[] near) {
        Recording[] longest = near.clone();
        Arrays.sort(longest, Recording.LONGEST_FIRST);
        List<Candidate> candidates = new ArrayList<>(near.length);
        for (Recording recording : near) {
            candidates.add(new Candidate(recording, standing(recording, longest)));
        }
        candidates.sort(FIRST_TO_STAND);
        return candidates;
    }

    /**
     * Of the groups whose first recording tells of the same activity, the one with which it shares most time. An assumed
     * sport does not decide that of a recording that names one.
     */
    private static @Nullable List<Candidate> closest(List<List<Candidate>> groups, Recording recording) {
        List<Candidate> closest = null;
        long most = Long.MIN_VALUE;
        for (List<Candidate> group : groups) {
            Recording first = group.get(0).recording;
            long overlap = first.overlap(recording);
            boolean mayStand = !first.isAssumed() || recording.isAssumed();
            if (overlap > most && mayStand && first.isSameAs(recording)) {
                closest = group;
                most = overlap;
            }
        }
        return closest;
    }

    private void add(List<Candidate> group) {
        Recording first = group.get(0).recording;
        if (group.size() == 1) {
            add(first);
            return;
        }
        RunRecorded fact = new Copies(copies(group)).together();
        List<FactId> ids = new ArrayList<>(group.size());
        group.forEach(candidate -> ids.add(candidate.recording.id()));
        ids.sort(null);
        Run run = new Run(first.id(), fact, days.of(fact.start()), ids);
        runs.add(run);
        group.forEach(candidate -> link(candidate.recording, run));
    }

    /** Those that tell of the same as all before them; the first always does. */
    private static List<Recording> copies(List<Candidate> group) {
        List<Recording> copies = new ArrayList<>(group.size());
        for (Candidate candidate : group) {
            boolean ofOneRun = candidate.standing != Standing.MADE_OF_PARTS && isCopy(candidate.recording, copies);
            if (copies.isEmpty() || ofOneRun) {
                copies.add(candidate.recording);
            }
        }
        return copies;
    }

    private static boolean isCopy(Recording recording, List<Recording> copies) {
        for (Recording copy : copies) {
            if (!copy.isSameAs(recording)) {
                return false;
            }
        }
        return true;
    }

    private void link(Recording recording, Run run) {
        var provenance = recording.fact().provenance();
        byLink.put(new RunLink(provenance.source(), provenance.sourceId()), run);
    }

    private static Standing standing(Recording recording, Recording[] longestFirst) {
        Recording.Parts parts = Recording.Parts.of(recording, longestFirst);
        if (parts.leaveRunning()) {
            return recording.fact().manual() ? Standing.ALONE : Standing.WHOLE;
        }
        return parts.count() > 1 ? Standing.MADE_OF_PARTS : Standing.ALONE;
    }
}
