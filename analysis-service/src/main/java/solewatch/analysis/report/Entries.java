package solewatch.analysis.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.load.LoadContext;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.report.ClinicianReport.Period;
import solewatch.analysis.report.SymptomEntry.Place;
import solewatch.analysis.report.SymptomEntry.RunLine;
import solewatch.events.CheckInRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.ShoeChanged;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** Picks from a history what tells of a symptom or a warning sign, and puts it into order. */
final class Entries {
    private static final Comparator<SymptomEntry> ORDER = Comparator.comparing(SymptomEntry::day)
            .thenComparing(SymptomEntry::at, OffsetDateTime.timeLineOrder())
            .thenComparing(SymptomEntry::fact);

    private final RunnerHistory history;
    private final LoadPolicy policy;
    private final ZoneId home;
    private final Map<String, String> shoeNames = new HashMap<>();
    /** By run or by day: the same run is often told of twice, and each costs a look over the whole history. */
    private final Map<Object, LoadAround> loads = new HashMap<>();

    private Entries(RunnerHistory history, LoadPolicy policy) {
        this.history = history;
        this.policy = policy;
        this.home = history.zone();
        for (ShoeChanged shoe : history.shoes()) {
            shoeNames.put(shoe.provenance().sourceId(), shoe.name());
        }
    }

    /** Of these days, oldest first. */
    static List<SymptomEntry> of(RunnerHistory history, Period period, Policy policy) {
        Entries entries = new Entries(history, policy.load());
        int symptomatic = policy.numbness().symptomaticSeverity();
        List<SymptomEntry> all = new ArrayList<>();
        for (Report report : history.reports()) {
            if (tells(report.fact(), symptomatic) && period.holds(report.day())) {
                all.add(entries.entry(report));
            }
        }
        for (CheckIn checkIn : history.checkIns()) {
            if (highest(checkIn.fact()) >= symptomatic && period.holds(checkIn.day())) {
                all.add(entries.entry(checkIn));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static boolean tells(SymptomReported report, int symptomatic) {
        Integer nextDay = report.severityNextDay();
        return highest(report) >= symptomatic
                || nextDay != null && nextDay >= symptomatic
                || !report.redFlags().isEmpty();
    }

    /** The highest severity a report names anywhere. */
    static int highest(SymptomReported report) {
        return highest(report.severity(), report.areas());
    }

    private static int highest(CheckInRecorded checkIn) {
        Integer severity = checkIn.severity();
        return highest(severity == null ? 0 : severity, checkIn.areas());
    }

    private static int highest(int common, List<Area> areas) {
        int highest = common;
        for (Area area : areas) {
            Integer own = area.severity();
            highest = own == null ? highest : Math.max(highest, own);
        }
        return highest;
    }

    private SymptomEntry entry(Report report) {
        SymptomReported fact = report.fact();
        Run run = report.run();
        return new SymptomEntry(
                report.id(),
                false,
                report.day(),
                local(fact.at(), home),
                fact.context(),
                highest(fact),
                places(fact.areas(), fact.severity()),
                List.copyOf(fact.qualities()),
                fact.onsetMetres(),
                fact.onsetMinutes(),
                onset(fact, run),
                fact.resolvedAfterMinutes(),
                fact.stillPresent(),
                fact.severityNextDay(),
                List.copyOf(fact.relievedBy()),
                fact.legTightness(),
                fact.painSeverity(),
                List.copyOf(fact.redFlags()),
                fact.note(),
                run == null ? null : line(run),
                run == null ? load(report.day()) : load(run));
    }

    private SymptomEntry entry(CheckIn checkIn) {
        CheckInRecorded fact = checkIn.fact();
        Integer severity = fact.severity();
        return new SymptomEntry(
                checkIn.id(),
                true,
                checkIn.day(),
                local(fact.at(), home),
                fact.footContext(),
                highest(fact),
                places(fact.areas(), severity == null ? 0 : severity),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                load(checkIn.day()));
    }

    private LoadAround load(LocalDate day) {
        return loads.computeIfAbsent(day, ignored -> LoadAround.of(LoadContext.of(history, policy, day)));
    }

    private LoadAround load(Run run) {
        return loads.computeIfAbsent(run.id(), ignored -> LoadAround.of(LoadContext.of(history, policy, run)));
    }

    private static List<Place> places(List<Area> areas, int common) {
        return areas.stream()
                .map(area -> {
                    Integer own = area.severity();
                    return new Place(area.side(), List.copyOf(area.zones()), own == null ? common : own);
                })
                .toList();
    }

    private RunLine line(Run run) {
        Conditions conditions = run.fact().conditions();
        String shoe = conditions == null ? null : conditions.shoeId();
        return new RunLine(
                run.id(),
                local(run.fact().start(), home),
                run.distanceMetres(),
                run.seconds(),
                shoe == null ? null : shoeNames.getOrDefault(shoe, shoe),
                conditions == null ? null : conditions.surface(),
                conditions == null ? null : conditions.airTemperatureCelsius());
    }

    /** By the same clock that made its day. */
    static OffsetDateTime local(ZonedMoment moment, ZoneId home) {
        ZoneId zone = moment.zoneBasis() == ZoneBasis.ASSUMED_UTC ? home : moment.zone();
        return moment.at().atZone(zone).toOffsetDateTime();
    }

    private static @Nullable Integer onset(SymptomReported fact, @Nullable Run run) {
        Integer minutes = fact.onsetMinutes();
        Integer distance = run == null ? null : run.distanceMetres();
        Integer seconds = run == null ? null : run.seconds();
        if (fact.onsetMetres() != null || minutes == null || distance == null || seconds == null || seconds <= 0) {
            return fact.onsetMetres();
        }
        return (int) Math.min(distance, (long) minutes * 60 * distance / seconds);
    }
}
