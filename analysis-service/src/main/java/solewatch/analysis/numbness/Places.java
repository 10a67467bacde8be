package solewatch.analysis.numbness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        return places.byPlace;
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
        Set<ZoneGroup> left = felt(Side.LEFT, areas, whole.severity());
        Set<ZoneGroup> right = felt(Side.RIGHT, areas, whole.severity());
        for (Side side : Side.values()) {
            for (ZoneGroup group : ZoneGroup.values()) {
                int severity = severity(side, group, areas, whole.severity());
                if (severity >= 0) {
                    boolean both = left.contains(group) && right.contains(group);
                    put(new EpisodeKey(side, group), with(whole, severity, both));
                }
            }
        }
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

    private Set<ZoneGroup> felt(Side side, List<Area> areas, int common) {
        Set<ZoneGroup> groups = EnumSet.noneOf(ZoneGroup.class);
        for (ZoneGroup group : ZoneGroup.values()) {
            if (severity(side, group, areas, common) >= policy.symptomaticSeverity()) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** The highest severity named for this place, or -1 when it is not named. */
    private static int severity(Side side, ZoneGroup group, List<Area> areas, int common) {
        int highest = -1;
        for (Area area : areas) {
            if (area.side() == side && names(area, group)) {
                Integer own = area.severity();
                highest = Math.max(highest, own == null ? common : own);
            }
        }
        return highest;
    }

    private static boolean names(Area area, ZoneGroup group) {
        for (FootZone zone : area.zones()) {
            if (zone.group() == group) {
                return true;
            }
        }
        return false;
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
        Integer elapsed = run == null ? null : elapsed(run);
        if (run == null || elapsed == null || !Boolean.TRUE.equals(report.fact().stillPresent())) {
            return false;
        }
        Duration since = Duration.between(
                run.start().plusSeconds(elapsed), report.fact().at().at());
        return since.toMinutes() >= threshold;
    }

    private static @Nullable Integer elapsed(Run run) {
        Integer elapsed = run.fact().elapsedSeconds();
        return elapsed != null ? elapsed : run.seconds();
    }
}
