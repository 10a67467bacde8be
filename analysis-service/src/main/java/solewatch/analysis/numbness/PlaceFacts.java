package solewatch.analysis.numbness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeKey;
import solewatch.events.FactId;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

/**
 * What the runner's answers mean for one place. Several answers about one run count once: with the highest severity, the
 * earliest onset and the longest duration. An answer that does not name the place says that it was free, unless it tells
 * of a symptom and names no place at all.
 */
final class PlaceFacts {

    private static final int NEVER = -1_000_000;

    final EpisodeKey key;
    final List<Observation> observations;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final boolean localised;
    private final int[] severity;
    private final int[] onset;
    private final DaySet symptomatic = new DaySet();
    private final DaySet flagged = new DaySet();
    private final DaySet atRest = new DaySet();
    private final DaySet lasting = new DaySet();
    private final DaySet bothSides = new DaySet();
    private final DaySet trouble;
    private @Nullable ByRun byRun;

    /** @param observations in order of day and id; none later than today */
    PlaceFacts(EpisodeKey key, List<Observation> observations, Answers answers, NumbnessPolicy policy) {
        this(key, observations, answers, policy, true);
    }

    private PlaceFacts(
            EpisodeKey key,
            List<Observation> observations,
            Answers answers,
            NumbnessPolicy policy,
            boolean askedOfEveryDay) {
        this.key = key;
        this.observations = observations;
        this.answers = answers;
        this.policy = policy;
        this.localised = !key.equals(EpisodeKey.UNLOCALISED);
        severity = new int[answers.count()];
        onset = new int[answers.count()];
        Arrays.fill(onset, -1);
        BitSet lasted = new BitSet();
        for (Observation seen : observations) {
            if (!seen.redFlags().isEmpty()) {
                flagged.addOnce(seen.day());
            }
            if (seen.severity() >= policy.symptomaticSeverity()) {
                addFelt(seen, lasted);
            }
        }
        trouble = flagged.isEmpty() ? symptomatic : trouble(observations, policy);
        if (askedOfEveryDay) {
            for (DaySet days : List.of(symptomatic, flagged, atRest, lasting, bothSides)) {
                days.over(answers.firstDay, answers.today);
            }
            if (trouble != symptomatic) {
                trouble.over(answers.firstDay, answers.today);
            }
        }
    }

    private void addFelt(Observation seen, BitSet lasted) {
        symptomatic.addOnce(seen.day());
        if (seen.atRest()) {
            atRest.addOnce(seen.day());
        }
        if (seen.bothSides()) {
            bothSides.addOnce(seen.day());
        }
        int run = seen.run();
        if (run >= 0) {
            severity[run] = Math.max(severity[run], seen.severity());
            onset[run] = earlier(onset[run], seen.onsetMetres());
        }
        if (seen.lasting() && (run < 0 || !lasted.get(run))) {
            lasting.add(seen.day());
            if (run >= 0) {
                lasted.set(run);
            }
        }
    }

    private static DaySet trouble(List<Observation> observations, NumbnessPolicy policy) {
        DaySet trouble = new DaySet();
        for (Observation seen : observations) {
            if (seen.severity() >= policy.symptomaticSeverity()
                    || !seen.redFlags().isEmpty()) {
                trouble.addOnce(seen.day());
            }
        }
        return trouble;
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
        return new PlaceFacts(key, fewer, answers, policy, false);
    }

    /** What a report says of this place, or null when it does not name it. */
    @Nullable
    Observation observation(FactId report, int run) {
        ByRun index = byRun;
        if (index == null) {
            index = ByRun.of(observations, answers.count());
            byRun = index;
        }
        for (int i = index.latest[run]; i >= 0; i = index.before[i]) {
            if (observations.get(i).id().equals(report)) {
                return observations.get(i);
            }
        }
        return null;
    }

    /** The observations about each run, as chains. */
    private record ByRun(int[] latest, int[] before) {
        static ByRun of(List<Observation> observations, int runs) {
            int[] latest = new int[runs];
            int[] before = new int[observations.size()];
            Arrays.fill(latest, -1);
            for (int i = 0; i < before.length; i++) {
                int run = observations.get(i).run();
                if (run >= 0) {
                    before[i] = latest[run];
                    latest[run] = i;
                }
            }
            return new ByRun(latest, before);
        }
    }

    /** Whether the runner said of this run how the place felt. */
    boolean answered(int run) {
        return localised ? answers.answeredForPlaces(run) : answers.answered(run);
    }

    /** Answered, and far or long enough to mean something. */
    boolean counts(int run) {
        return answers.exposed(run) && answered(run);
    }

    boolean testedIn(int after, int upTo) {
        for (int run = answers.firstRunAfter(upTo) - 1; run >= 0 && answers.runDay(run) > after; run--) {
            if (counts(run)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anybody said of a day of these how far into a run it began. */
    boolean onsetSaidIn(int after, int upTo) {
        for (Observation seen : observations) {
            if (seen.day() > after && seen.day() <= upTo && seen.onsetMetres() >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Of a run that was answered for; 0 when it was free here. */
    int severity(int run) {
        return severity[run];
    }

    /** In metres, or -1 when not said. */
    int onset(int run) {
        return onset[run];
    }

    /** Whether there was a symptom or a warning sign on this day. */
    boolean troubledOn(int day) {
        return trouble.contains(day);
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

    /** The gravest sign of a flagged day. */
    Tier warningOn(int day) {
        Tier gravest = Tier.SOON;
        for (Observation seen : observations) {
            if (seen.day() == day) {
                for (RedFlag flag : seen.redFlags()) {
                    gravest = flag.tier().compareTo(gravest) < 0 ? flag.tier() : gravest;
                }
            }
        }
        return gravest;
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
