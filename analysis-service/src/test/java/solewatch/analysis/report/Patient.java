package solewatch.analysis.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.ClinicianAssessed;
import solewatch.events.Fact;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Arch;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.RunnerChanged.RiskProfile;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** A runner as a clinician meets one: a story in full, told with few words. Lives in Lisbon; runs at 18:10, in blue shoes. */
public final class Patient {
    private static final ZoneId HOME = ZoneId.of("Europe/Lisbon");
    private static final Set<RedFlag> ALL_BUT_SKIN =
            EnumSet.complementOf(EnumSet.of(RedFlag.DIABETIC_WOUND_OR_HOT_FOOT));

    private final RunnerId id;
    private final List<Fact> facts = new ArrayList<>();
    private int counter;

    private Patient(String runner) {
        this.id = new RunnerId(runner);
    }

    /** Somebody with a name and nothing else. */
    public static Patient named(String name) {
        return named("r-17", name);
    }

    /** The same, with an id that is not everybody's. */
    public static Patient named(String runner, String name) {
        Patient patient = new Patient(runner);
        patient.facts.add(new RunnerChanged(
                patient.id,
                new Provenance("profile", "profile", 1),
                name,
                null,
                HOME,
                RunnerChanged.Sex.FEMALE,
                null,
                null,
                null,
                new FootProfile(Arch.HIGH, Width.WIDE, 248, 250),
                new RiskProfile(false, true, false)));
        return patient;
    }

    /** Twelve weeks of three runs, and twelve symptomatic days among them: what a runner brings to a clinician. */
    public static Patient typical() {
        return typical("r-17");
    }

    /** The same, with an id that is not everybody's. */
    public static Patient typical(String runner) {
        Patient patient = named(runner, "Ana Gonçalves")
                .shoe("blue", "Blue road shoe", FitProblem.TOES_CRAMPED)
                .shoe("trail", "Trail shoe");
        for (int week = 0; week < 12; week++) {
            int monday = 1 + 7 * week;
            patient.ran(monday + 1, 8_000 + 250 * week, "blue").ran(monday + 3, 6_000, "trail");
            patient.felt(monday + 3, 0, null);
            patient.ran(monday + 5, 12_000 + 500 * week, "blue").felt(monday + 5, 2 + week / 3, 7_500 + 50 * week);
            if (week % 3 == 2) {
                patient.ostrc(monday + 6, new OstrcAnswers(8, 8, 0, 17));
            }
        }
        return patient.saw(60, "Foot looked at; come back when it stays.");
    }

    /** The day in numbers; day 1 is 2026-03-01. */
    public static LocalDate day(int number) {
        return ARunner.day(number);
    }

    /** Registers a shoe. */
    public Patient shoe(String shoe, String name, FitProblem... problems) {
        return with(new ShoeChanged(
                id,
                new Provenance("app", shoe, 0),
                name,
                false,
                120_000,
                null,
                null,
                Width.STANDARD,
                "41",
                null,
                null,
                null,
                null,
                null,
                Set.of(problems)));
    }

    /** Ran so far in that shoe. */
    public Patient ran(int day, @Nullable Integer metres, @Nullable String shoe) {
        Integer seconds = metres == null ? null : metres * 36 / 100;
        return with(new RunRecorded(
                id,
                new Provenance("watch", "run-" + day, 0),
                at(day, LocalTime.of(18, 10)),
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
                new Conditions(shoe, null, null, null, Surface.ROAD, null, 17.5, null, null, null, null, null),
                null,
                null,
                false,
                Set.of()));
    }

    /** Answers for the day's run: the right 3rd toe and the space beside it, warning signs asked for and denied. */
    public Patient felt(int day, int severity, @Nullable Integer onsetMetres) {
        return felt(day, severity, onsetMetres, "", Set.of());
    }

    /** The same, with a note and warning signs. */
    public Patient felt(int day, int severity, @Nullable Integer onsetMetres, String note, Set<RedFlag> flags) {
        boolean felt = severity > 0;
        Set<FootZone> zones = EnumSet.of(FootZone.T3, FootZone.W3);
        Set<RedFlag> denied = EnumSet.copyOf(ALL_BUT_SKIN);
        denied.removeAll(flags);
        return with(report(day, LocalTime.of(20, 30), new RunLink("watch", "run-" + day), Context.DURING_RUN)
                .answer(severity, felt ? List.of(new Area(Side.RIGHT, zones, null)) : List.of(), flags, denied)
                .course(onsetMetres, felt ? 25 : null, note.isEmpty() ? null : note));
    }

    /** Felt it in the day's run with a tight leg: from so many minutes on, and not any more 10 minutes after it. */
    public Patient tight(int day, int severity, int onsetMinutes) {
        return with(report(day, LocalTime.of(20, 30), new RunLink("watch", "run-" + day), Context.DURING_RUN)
                .answer(severity, List.of(new Area(Side.RIGHT, Set.of(FootZone.T3), null)), Set.of(), ALL_BUT_SKIN)
                .tightFrom(onsetMinutes));
    }

    /** Felt it apart from a run. */
    public Patient feltAt(int day, Context context, int severity, Area... areas) {
        return with(report(day, LocalTime.of(22, 15), null, context)
                .answer(severity, List.of(areas), Set.of(), Set.of())
                .course(null, null, null));
    }

    /** Answered the weekly questionnaire. */
    public Patient ostrc(int day, OstrcAnswers answers) {
        return checkIn(day, null, answers);
    }

    /** Said in the weekly check-in how the feet are. */
    public Patient checkIn(int day, @Nullable Integer severity, @Nullable OstrcAnswers answers) {
        return with(new CheckInRecorded(
                id,
                new Provenance("app", "check-in-" + counter++, 0),
                at(day, LocalTime.of(19, 0)),
                severity == null ? null : Context.WALK,
                severity,
                List.of(),
                answers,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Set.of()));
    }

    /** Was seen by a professional. */
    public Patient saw(int day, String note) {
        return with(new ClinicianAssessed(
                id,
                new Provenance("app", "clinician-" + counter++, 0),
                at(day, LocalTime.NOON),
                ClinicianAssessed.Type.CONSULTATION,
                null,
                note));
    }

    /** Any other fact. */
    public Patient with(Fact fact) {
        facts.add(fact);
        return this;
    }

    public RunnerId id() {
        return id;
    }

    /** All that was told and recorded, as events. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public RunnerHistory history() {
        return RunnerHistory.of(id, facts.stream().map(ARunner::stored).toList());
    }

    /** The report of this day, with nothing enclosed. */
    public ClinicianReport reportOn(int day) {
        return reportOn(day, Enclosures.none());
    }

    public ClinicianReport reportOn(int day, Enclosures enclosures) {
        RunnerHistory history = history();
        Policy policy = Policy.standard();
        return ClinicianReport.of(history, Assessment.of(history, policy, day(day)), policy, enclosures, day(day));
    }

    private static ZonedMoment at(int day, LocalTime time) {
        return new ZonedMoment(day(day).atTime(time).atZone(HOME).toInstant(), HOME, ZoneBasis.SOURCE_ZONE);
    }

    private Draft report(int day, LocalTime time, @Nullable RunLink run, Context context) {
        return new Draft(at(day, time), run, context);
    }

    private final class Draft {
        private final ZonedMoment at;
        private final @Nullable RunLink run;
        private final Context context;
        private int severity;
        private List<Area> areas = List.of();
        private Set<RedFlag> flags = Set.of();
        private Set<RedFlag> denied = Set.of();

        private Draft(ZonedMoment at, @Nullable RunLink run, Context context) {
            this.at = at;
            this.run = run;
            this.context = context;
        }

        Draft answer(int severity, List<Area> areas, Set<RedFlag> flags, Set<RedFlag> denied) {
            this.severity = severity;
            this.areas = areas;
            this.flags = flags;
            this.denied = denied;
            return this;
        }

        SymptomReported course(@Nullable Integer onset, @Nullable Integer resolved, @Nullable String note) {
            return told(onset, null, resolved, null, note);
        }

        SymptomReported tightFrom(int minutes) {
            return told(null, minutes, 10, true, null);
        }

        private SymptomReported told(
                @Nullable Integer onset,
                @Nullable Integer onsetMinutes,
                @Nullable Integer resolved,
                @Nullable Boolean tight,
                @Nullable String note) {
            boolean felt = severity > 0;
            return new SymptomReported(
                    id,
                    new Provenance("app", "report-" + counter++, 0),
                    at,
                    run,
                    context,
                    severity,
                    areas,
                    felt ? Set.of(Quality.NUMB, Quality.TINGLING) : Set.of(),
                    onset,
                    onsetMinutes,
                    resolved,
                    null,
                    null,
                    felt ? Set.of(Relief.SHOES_OFF) : Set.of(),
                    tight,
                    felt ? 1 : null,
                    flags,
                    denied,
                    note);
        }
    }
}
