package solewatch.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.ClinicianAssessed;
import solewatch.events.EventCodec;
import solewatch.events.Fact;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.TeamId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/**
 * Tells a runner's story for a test: {@code aRunner().ran(1).feeling(3).ran(5).free().ran(7)}. Days are numbered from 1;
 * runs are 8 km at 07:00 UTC and take 6 minutes a kilometre; symptoms are in the left forefoot unless said.
 */
public final class ARunner {

    /** Day 0; day 1 is the day after it. */
    public static final LocalDate DAY_ZERO = LocalDate.of(2026, 2, 28);

    private static final EventCodec CODEC = new EventCodec();
    private static final int SECONDS_PER_KILOMETRE = 360;

    private final RunnerId id;
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable RunRecorded latestRun;
    private int runsToday;
    private int counter;

    private ARunner(String id) {
        this.id = new RunnerId(id);
    }

    /** A runner of whom nothing is known yet. */
    public static ARunner aRunner() {
        return new ARunner("runner-1");
    }

    /** The calendar day of a numbered day. */
    public static LocalDate day(int number) {
        return DAY_ZERO.plusDays(number);
    }

    /** Ran 8 km; nobody has said yet how the feet felt. */
    public ARunner ran(int day) {
        return ran(day, 8_000);
    }

    /** Ran so many metres. */
    public ARunner ran(int day, int metres) {
        runsToday = latestRun != null && latestRun.start().day().equals(day(day)) ? runsToday + 1 : 0;
        int seconds = (int) ((long) metres * SECONDS_PER_KILOMETRE / 1000);
        latestRun = run("watch", "run-" + counter++, at(day, 7 + 3 * runsToday), metres, seconds);
        facts.add(latestRun);
        return this;
    }

    /** Ran as said in detail. */
    public ARunner ran(ARun run) {
        latestRun = run.by(this, "run-" + counter++);
        runsToday = 0;
        facts.add(latestRun);
        return this;
    }

    /** A run as a watch records it. */
    public RunRecorded run(String source, String sourceId, ZonedMoment start, Integer metres, Integer seconds) {
        return new RunRecorded(
                id,
                new Provenance(source, sourceId, 0),
                start,
                Sport.RUNNING,
                seconds,
                seconds,
                seconds,
                metres,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of());
    }

    /** The latest run, with more noted of it. */
    public ARunner noting(UnaryOperator<RunRecorded> more) {
        RunRecorded run = Objects.requireNonNull(latestRun, "there is no run to note it of");
        latestRun = more.apply(run);
        facts.set(facts.indexOf(run), latestRun);
        return this;
    }

    /** The latest report, with more said in it. */
    public ARunner saying(UnaryOperator<SymptomReported> more) {
        facts.set(facts.size() - 1, more.apply((SymptomReported) facts.getLast()));
        return this;
    }

    /** Says of the latest run that it was free of symptoms. */
    public ARunner free() {
        return answered(0, null, null, List.of(), Set.of());
    }

    /** Says of the latest run how strong the symptoms were. */
    public ARunner feeling(int severity) {
        return answered(severity, null, null, leftForefoot(), Set.of());
    }

    /** The same, and how far into the run they began. */
    public ARunner feeling(int severity, int onsetMetres) {
        return answered(severity, onsetMetres, null, leftForefoot(), Set.of());
    }

    /** The same, in these places. */
    public ARunner feeling(int severity, Area... areas) {
        return answered(severity, null, null, List.of(areas), Set.of());
    }

    /** The same, and how long after the run it was gone. */
    public ARunner feelingForMinutes(int severity, int resolvedAfterMinutes) {
        return answered(severity, null, resolvedAfterMinutes, leftForefoot(), Set.of());
    }

    /** The same, and what made it better. */
    public ARunner easedBy(int severity, Relief relief, Area... areas) {
        SymptomReported told = feeling(severity, areas).latestReport();
        facts.set(
                facts.size() - 1,
                new SymptomReported(
                        told.runner(),
                        told.provenance(),
                        told.at(),
                        told.run(),
                        told.context(),
                        told.severity(),
                        told.areas(),
                        told.qualities(),
                        told.onsetMetres(),
                        told.onsetMinutes(),
                        told.resolvedAfterMinutes(),
                        told.stillPresent(),
                        told.severityNextDay(),
                        EnumSet.of(relief),
                        told.legTightness(),
                        told.painSeverity(),
                        told.redFlags(),
                        told.redFlagsDenied(),
                        told.note()));
        return this;
    }

    private SymptomReported latestReport() {
        return (SymptomReported) facts.get(facts.size() - 1);
    }

    /** The same, with a warning sign. */
    public ARunner feeling(int severity, RedFlag flag) {
        return answered(severity, null, null, leftForefoot(), EnumSet.of(flag));
    }

    private ARunner answered(
            int severity, @Nullable Integer onset, @Nullable Integer resolved, List<Area> areas, Set<RedFlag> flags) {
        RunRecorded run = Objects.requireNonNull(latestRun, "there is no run to answer for");
        RunLink link = linkToLatestRun();
        Instant after = run.start().at().plusSeconds(7_200);
        ZonedMoment at = new ZonedMoment(after, ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
        facts.add(report(at, link, Context.DURING_RUN, severity, onset, resolved, areas, flags));
        return this;
    }

    /** The latest run, as a report names it. */
    public RunLink linkToLatestRun() {
        RunRecorded run = Objects.requireNonNull(latestRun, "there is no run to answer for");
        return new RunLink(run.provenance().source(), run.provenance().sourceId());
    }

    /** Felt it apart from a run. */
    public ARunner felt(int day, int severity, Context context) {
        facts.add(report(at(day, 21), null, context, severity, null, null, leftForefoot(), Set.of()));
        return this;
    }

    /** Ticked a warning sign, without a place on the foot. */
    public ARunner warned(int day, RedFlag flag) {
        facts.add(report(at(day, 21), null, Context.REST, 0, null, null, List.of(), EnumSet.of(flag)));
        return this;
    }

    /** Answered the weekly OSTRC questions. */
    public ARunner checkedIn(int day, OstrcAnswers ostrc) {
        facts.add(new CheckInRecorded(
                id,
                new Provenance("app", "check-in-" + counter++, 0),
                at(day, 20),
                null,
                null,
                List.of(),
                ostrc,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Set.of()));
        return this;
    }

    /** Was seen by a professional. */
    public ARunner sawAClinician(int day) {
        facts.add(new ClinicianAssessed(
                id,
                new Provenance("app", "clinician-" + counter++, 0),
                at(day, 12),
                ClinicianAssessed.Type.CONSULTATION,
                null,
                null));
        return this;
    }

    /** Several days alike. */
    public ARunner freeOn(int... days) {
        for (int day : days) {
            ran(day).free();
        }
        return this;
    }

    /** Several days alike. */
    public ARunner symptomaticOn(int severity, int... days) {
        for (int day : days) {
            ran(day).feeling(severity);
        }
        return this;
    }

    /** Said which team it is. */
    public ARunner inTeam(String team) {
        facts.add(new RunnerChanged(
                id,
                new Provenance("profile", "profile", 0),
                null,
                new TeamId(team),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    /** Any other fact. */
    public ARunner with(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** A report in full. */
    public SymptomReported report(
            ZonedMoment at,
            @Nullable RunLink run,
            Context context,
            int severity,
            @Nullable Integer onset,
            @Nullable Integer resolved,
            List<Area> areas,
            Set<RedFlag> flags) {
        return new SymptomReported(
                id,
                new Provenance("app", "report-" + counter++, 0),
                at,
                run,
                context,
                severity,
                areas,
                Set.of(),
                onset,
                null,
                resolved,
                null,
                null,
                Set.of(),
                null,
                null,
                flags,
                Set.of(),
                null);
    }

    /** A moment of a numbered day, in UTC. */
    public static ZonedMoment at(int day, int hour) {
        Instant instant = day(day).atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
        return new ZonedMoment(instant, ZoneOffset.UTC, ZoneBasis.SOURCE_ZONE);
    }

    /** A part of a foot. */
    public static Area area(Side side, FootZone zone) {
        return new Area(side, EnumSet.of(zone), null);
    }

    private static List<Area> leftForefoot() {
        return List.of(area(Side.LEFT, FootZone.FOREFOOT));
    }

    /** Who. */
    public RunnerId id() {
        return id;
    }

    /** The story as facts, in the order told. */
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The story as it is stored. */
    public List<StoredFact> stored() {
        return facts.stream().map(ARunner::stored).toList();
    }

    /** One fact as it is stored. */
    public static StoredFact stored(Fact fact) {
        String digest = EventCodec.digestOf(CODEC.valueOf(fact));
        return new StoredFact(fact.factId(), fact.kind(), fact.provenance().revision(), digest, false, fact);
    }

    /** The story as a history. */
    public RunnerHistory history() {
        return RunnerHistory.of(id, stored());
    }

    /** What follows from the story by the standard policy. */
    public Assessment assessedOn(int day) {
        return Assessment.of(history(), Policy.standard(), day(day));
    }
}
