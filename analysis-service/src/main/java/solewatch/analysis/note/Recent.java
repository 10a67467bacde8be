package solewatch.analysis.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.FactId;
import solewatch.events.FootZone;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.ZoneGroup;

/** One runner's facts up to today, as the context rules look at them. */
final class Recent {

    final RunnerHistory history;
    final int today;
    final List<Run> runs;
    final List<Run> activities;
    final List<CheckIn> checkIns;
    private final Set<FactId> answered = new HashSet<>();
    private final List<Told> told = new ArrayList<>();

    /**
     * A report or check-in of symptoms.
     *
     * @param report null when it is a check-in's
     * @param run the run it is about, or null; only of the running family
     */
    record Told(
            FactId id,
            int day,
            @Nullable Report report,
            @Nullable Run run,
            Set<Side> sides,
            Set<ZoneGroup> zones) {

        boolean in(ZoneGroup first, ZoneGroup... others) {
            return zones.stream().anyMatch(EnumSet.of(first, others)::contains);
        }

        @Nullable
        String shoe() {
            Conditions conditions = run == null ? null : run.fact().conditions();
            return conditions == null ? null : conditions.shoeId();
        }
    }

    Recent(RunnerHistory history, int symptomaticSeverity, int today) {
        this.history = history;
        this.today = today;
        this.runs =
                history.runs().stream().filter(run -> run.epochDay() <= today).toList();
        this.activities = history.activities().stream()
                .filter(activity -> activity.epochDay() <= today)
                .toList();
        this.checkIns = history.checkIns().stream()
                .filter(checkIn -> checkIn.epochDay() <= today)
                .toList();
        for (Report report : history.reports()) {
            if (report.epochDay() <= today) {
                take(report, symptomaticSeverity);
            }
        }
        for (CheckIn checkIn : checkIns) {
            take(checkIn, symptomaticSeverity);
        }
        told.sort(Comparator.comparingInt(Told::day));
    }

    private void take(Report report, int least) {
        Run run = report.run();
        Run counted = run != null && run.fact().sport().isRunning() ? run : null;
        if (counted != null) {
            answered.add(counted.id());
        }
        List<Area> felt = felt(report.fact().areas(), report.fact().severity(), least);
        if (!felt.isEmpty() || report.fact().areas().isEmpty() && report.fact().severity() >= least) {
            told.add(new Told(report.id(), report.epochDay(), report, counted, sides(felt), zones(felt)));
        }
    }

    private void take(CheckIn checkIn, int least) {
        Integer severity = checkIn.fact().severity();
        List<Area> felt = felt(checkIn.fact().areas(), severity == null ? 0 : severity, least);
        if (!felt.isEmpty()) {
            told.add(new Told(checkIn.id(), checkIn.epochDay(), null, null, sides(felt), zones(felt)));
        }
    }

    private static List<Area> felt(List<Area> areas, int common, int least) {
        return areas.stream()
                .filter(area -> Objects.requireNonNullElse(area.severity(), common) >= least)
                .toList();
    }

    private static Set<Side> sides(List<Area> areas) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        areas.forEach(area -> sides.add(area.side()));
        return sides;
    }

    private static Set<ZoneGroup> zones(List<Area> areas) {
        Set<ZoneGroup> zones = EnumSet.noneOf(ZoneGroup.class);
        areas.forEach(area -> area.zones().stream().map(FootZone::group).forEach(zones::add));
        return zones;
    }

    boolean within(int day, int days) {
        return day > today - days && day <= today;
    }

    List<Run> runs(int days) {
        return runs.stream().filter(run -> within(run.epochDay(), days)).toList();
    }

    List<CheckIn> checkIns(int days) {
        return checkIns.stream()
                .filter(checkIn -> within(checkIn.epochDay(), days))
                .toList();
    }

    /** Symptoms of the last days, oldest first. */
    List<Told> told(int days) {
        return told.stream().filter(one -> within(one.day(), days)).toList();
    }

    boolean answered(Run run) {
        return answered.contains(run.id());
    }

    static List<FactId> ids(List<Run> runs) {
        return runs.stream().map(Run::id).toList();
    }
}
