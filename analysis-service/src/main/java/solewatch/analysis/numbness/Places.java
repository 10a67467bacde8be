package solewatch.analysis.numbness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.EpisodeKey;
import solewatch.events.FactKind;
import solewatch.events.FootZone;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.ZoneGroup;

/** Sorts what reports and check-ins say by the place on the foot. What names no place is kept apart, never dropped. */
final class Places {

    private static final int SIDES = Side.values().length;
    private static final int GROUPS = ZoneGroup.values().length;
    private static final EpisodeKey[] KEYS = keys();

    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Map<EpisodeKey, List<Observation>> byPlace = new TreeMap<>();

    private Places(Answers answers, NumbnessPolicy policy) {
        this.answers = answers;
        this.policy = policy;
    }

    /** The places that were ever named, in order, each with what was said of it. */
    static Map<EpisodeKey, List<Observation>> of(RunnerHistory history, Answers answers, NumbnessPolicy policy) {
        Places places = new Places(answers, policy);
        history.reports().forEach(places::add);
        history.checkIns().forEach(places::add);
        places.byPlace.values().forEach(seen -> seen.sort(Places::inOrder));
        for (int group = 0; group < GROUPS; group++) {
            places.pair(KEYS[group], KEYS[GROUPS + group]);
        }
        return places.byPlace;
    }

    /** One run felt in the same part of both feet is felt on both sides, also when each foot was told of by itself. */
    private void pair(EpisodeKey one, EpisodeKey other) {
        List<Observation> here = byPlace.getOrDefault(one, List.of());
        List<Observation> there = byPlace.getOrDefault(other, List.of());
        if (!here.isEmpty() && !there.isEmpty()) {
            BitSet both = feltIn(here);
            both.and(feltIn(there));
            if (!both.isEmpty()) {
                here.replaceAll(seen -> paired(seen, both));
                there.replaceAll(seen -> paired(seen, both));
            }
        }
    }

    private BitSet feltIn(List<Observation> seen) {
        BitSet runs = new BitSet();
        for (Observation one : seen) {
            if (one.run() >= 0 && one.severity() >= policy.symptomaticSeverity()) {
                runs.set(one.run());
            }
        }
        return runs;
    }

    private Observation paired(Observation seen, BitSet both) {
        boolean felt = seen.run() >= 0 && seen.severity() >= policy.symptomaticSeverity() && both.get(seen.run());
        return felt ? with(seen, seen.severity(), true) : seen;
    }

    private static int inOrder(Observation a, Observation b) {
        return a.day() != b.day() ? Integer.compare(a.day(), b.day()) : a.id().compareTo(b.id());
    }

    private void add(Report report) {
        SymptomReported fact = report.fact();
        if (report.epochDay() > answers.today) {
            return;
        }
        Observation whole = new Observation(
                report.id(),
                FactKind.SYMPTOM,
                report.epochDay(),
                answers.indexOf(report.run()),
                fact.severity(),
                onset(report),
                lasting(report),
                fact.context(),
                fact.redFlags(),
                false);
        spread(whole, fact.areas());
    }

    private void add(CheckIn checkIn) {
        Integer severity = checkIn.fact().severity();
        if (severity == null || checkIn.epochDay() > answers.today) {
            return;
        }
        Observation whole = new Observation(
                checkIn.id(),
                FactKind.CHECK_IN,
                checkIn.epochDay(),
                -1,
                severity,
                -1,
                false,
                checkIn.fact().footContext(),
                Set.of(),
                false);
        spread(whole, checkIn.fact().areas());
    }

    private void spread(Observation whole, List<Area> areas) {
        if (areas.isEmpty()) {
            if (whole.severity() > 0 || !whole.redFlags().isEmpty()) {
                put(EpisodeKey.UNLOCALISED, whole);
            }
            return;
        }
        int[] severities = severities(areas, whole.severity());
        for (int side = 0; side < SIDES; side++) {
            for (int group = 0; group < GROUPS; group++) {
                int severity = severities[side * GROUPS + group];
                if (severity >= 0) {
                    boolean both =
                            Math.min(severities[group], severities[GROUPS + group]) >= policy.symptomaticSeverity();
                    put(KEYS[side * GROUPS + group], with(whole, severity, both));
                }
            }
        }
    }

    /** By side, then zone group: the highest severity named for the place, or -1 when it is not named. */
    private static int[] severities(List<Area> areas, int common) {
        int[] highest = new int[SIDES * GROUPS];
        Arrays.fill(highest, -1);
        for (Area area : areas) {
            Integer own = area.severity();
            int severity = own == null ? common : own;
            for (FootZone zone : area.zones()) {
                int place = area.side().ordinal() * GROUPS + zone.group().ordinal();
                highest[place] = Math.max(highest[place], severity);
            }
        }
        return highest;
    }

    private static EpisodeKey[] keys() {
        EpisodeKey[] keys = new EpisodeKey[SIDES * GROUPS];
        for (Side side : Side.values()) {
            for (ZoneGroup group : ZoneGroup.values()) {
                keys[side.ordinal() * GROUPS + group.ordinal()] = new EpisodeKey(side, group);
            }
        }
        return keys;
    }

    private void put(EpisodeKey key, Observation seen) {
        byPlace.computeIfAbsent(key, ignored -> new ArrayList<>()).add(seen);
    }

    private static Observation with(Observation whole, int severity, boolean both) {
        return new Observation(
                whole.id(),
                whole.what(),
                whole.day(),
                whole.run(),
                severity,
                whole.onsetMetres(),
                whole.lasting(),
                whole.context(),
                whole.redFlags(),
                both);
    }

    /** In metres; minutes become metres by the run's average speed. */
    private static int onset(Report report) {
        Integer metres = report.fact().onsetMetres();
        if (metres != null) {
            return metres;
        }
        Integer minutes = report.fact().onsetMinutes();
        Run run = report.run();
        Integer distance = run == null ? null : run.distanceMetres();
        Integer seconds = run == null ? null : run.seconds();
        if (minutes == null || distance == null || seconds == null || seconds <= 0) {
            return -1;
        }
        return (int) Math.min(distance, (long) minutes * 60 * distance / seconds);
    }

    private boolean lasting(Report report) {
        Integer nextDay = report.fact().severityNextDay();
        if (nextDay != null) {
            return nextDay >= policy.symptomaticSeverity();
        }
        Integer resolved = report.fact().resolvedAfterMinutes();
        int threshold = policy.persistent().lastingMinutes();
        if (resolved != null) {
            return resolved >= threshold;
        }
        Run run = report.run();
        Integer span = run == null ? null : run.spanSeconds();
        if (run == null || span == null || !Boolean.TRUE.equals(report.fact().stillPresent())) {
            return false;
        }
        Duration since = Duration.between(
                run.start().plusSeconds(span), report.fact().at().at());
        return since.toMinutes() >= threshold;
    }
}
