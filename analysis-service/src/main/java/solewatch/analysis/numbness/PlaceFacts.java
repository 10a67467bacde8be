package solewatch.analysis.numbness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import solewatch.events.EpisodeKey;

/**
 * What the runner's answers mean for one place. Several answers about one run count once: with the highest severity, the
 * earliest onset and the longest duration. An answer that does not name the place says that it was free.
 */
final class PlaceFacts {

    private static final int NEVER = -1_000_000;

    final EpisodeKey key;
    final List<Observation> observations;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final int[] latestOf;
    private final int[] before;
    private final int[] severity;
    private final int[] onset;
    private final DaySet symptomatic = new DaySet();
    private final DaySet trouble = new DaySet();
    private final DaySet flagged = new DaySet();
    private final DaySet atRest = new DaySet();
    private final DaySet lasting = new DaySet();
    private final DaySet bothSides = new DaySet();

    /** @param observations in order of day, time and id; none later than today */
    PlaceFacts(EpisodeKey key, List<Observation> observations, Answers answers, NumbnessPolicy policy) {
        this.key = key;
        this.observations = observations;
        this.answers = answers;
        this.policy = policy;
        latestOf = new int[answers.count()];
        before = new int[observations.size()];
        Arrays.fill(latestOf, -1);
        severity = new int[answers.count()];
        onset = new int[answers.count()];
        Arrays.fill(onset, -1);
        boolean[] lasted = new boolean[answers.count()];
        for (int i = 0; i < before.length; i++) {
            Observation seen = observations.get(i);
            boolean felt = seen.severity() >= policy.symptomaticSeverity();
            addDays(seen, felt);
            int run = seen.run();
            if (run >= 0) {
                before[i] = latestOf[run];
                latestOf[run] = i;
            }
            if (run >= 0 && felt) {
                severity[run] = Math.max(severity[run], seen.severity());
                onset[run] = earlier(onset[run], seen.onsetMetres());
            }
            if (felt && seen.lasting() && (run < 0 || !lasted[run])) {
                lasting.add(seen.day());
                if (run >= 0) {
                    lasted[run] = true;
                }
            }
        }
        symptomatic.distinct(answers.firstDay, answers.today);
        trouble.distinct(answers.firstDay, answers.today);
        flagged.distinct(answers.firstDay, answers.today);
        atRest.distinct(answers.firstDay, answers.today);
        lasting.sorted(answers.firstDay, answers.today);
        bothSides.distinct(answers.firstDay, answers.today);
    }

    private void addDays(Observation seen, boolean felt) {
        if (felt) {
            symptomatic.add(seen.day());
            if (seen.atRest()) {
                atRest.add(seen.day());
            }
            if (seen.bothSides()) {
                bothSides.add(seen.day());
            }
        }
        if (!seen.redFlags().isEmpty()) {
            flagged.add(seen.day());
        }
        if (felt || !seen.redFlags().isEmpty()) {
            trouble.add(seen.day());
        }
    }

    private static int earlier(int a, int b) {
        if (a < 0 || b < 0) {
            return Math.max(a, b);
        }
        return Math.min(a, b);
    }

    /** The same place, if these reports had told of no symptom and no warning sign: each still answers for its run. */
    PlaceFacts without(Predicate<Observation> told) {
        List<Observation> fewer = new ArrayList<>(observations.size());
        for (Observation seen : observations) {
            fewer.add(told.test(seen) ? seen.free() : seen);
        }
        return new PlaceFacts(key, fewer, answers, policy);
    }

    /** The last observation about this run, or -1. */
    int latestOf(int run) {
        return latestOf[run];
    }

    /** The observation about the same run before this one, or -1. */
    int before(int observation) {
        return before[observation];
    }

    /** Of a run that was answered for; 0 when it was free here. */
    int severity(int run) {
        return severity[run];
    }

    /** In metres, or -1 when not said. */
    int onset(int run) {
        return onset[run];
    }

    boolean symptomaticOn(int day) {
        return symptomatic.contains(day);
    }

    int symptomaticDaysIn(int after, int upTo) {
        return symptomatic.countIn(after, upTo);
    }

    /** The first day with a symptom or a warning sign from this day on. */
    int nextTrouble(int from) {
        return trouble.next(from);
    }

    /** The last day with a symptom or a warning sign. */
    int lastTrouble(int upTo) {
        return trouble.last(upTo);
    }

    int nextSymptomatic(int from) {
        return symptomatic.next(from);
    }

    /** A day long ago when there is none. */
    int lastSymptomatic(int upTo) {
        return Math.max(NEVER, symptomatic.last(upTo));
    }

    boolean flaggedOn(int day) {
        return flagged.contains(day);
    }

    boolean atRestOn(int day) {
        return atRest.contains(day);
    }

    int restDaysIn(int after, int upTo) {
        return atRest.countIn(after, upTo);
    }

    int lastingReportsIn(int after, int upTo) {
        return lasting.countIn(after, upTo);
    }

    boolean bothSidesIn(int after, int upTo) {
        return bothSides.countIn(after, upTo) > 0;
    }
}
