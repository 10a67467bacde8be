package solewatch.analysis.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded;
import solewatch.events.ClinicianAssessed;
import solewatch.events.ConsentChanged;
import solewatch.events.ExperimentPlanned;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.RunLink;

/**
 * What is known of one runner, in order of local day, time and id, whatever order it arrived in. Withdrawn facts are not
 * here; an activity that several sources recorded is here once. How far back it looks is up to the caller. Immutable.
 */
public final class RunnerHistory {

    private static final Comparator<Run> RUNS =
            Comparator.comparingInt(Run::epochDay).thenComparing(Run::start).thenComparing(Run::id);
    private static final Comparator<Report> REPORTS = Comparator.comparingInt(Report::epochDay)
            .thenComparing(report -> report.fact().at().at())
            .thenComparing(Report::id);
    private static final Comparator<CheckIn> CHECK_INS = Comparator.comparingInt(CheckIn::epochDay)
            .thenComparing(checkIn -> checkIn.fact().at().at())
            .thenComparing(CheckIn::id);
    private static final Comparator<ClinicianNote> NOTES = Comparator.comparingInt(ClinicianNote::epochDay)
            .thenComparing(note -> note.fact().at().at())
            .thenComparing(ClinicianNote::id);
    private static final Comparator<ShoeChanged> SHOES = Comparator.comparing(
                    (ShoeChanged shoe) -> shoe.provenance().source())
            .thenComparing(shoe -> shoe.provenance().sourceId());
    private static final Comparator<ReturnSession> SESSIONS = Comparator.comparingInt(ReturnSession::epochDay)
            .thenComparing(session -> session.run() == null
                    ? session.fact().at().at()
                    : session.run().start())
            .thenComparing(ReturnSession::id);
    private static final Comparator<ExperimentPlanned> EXPERIMENTS = Comparator.comparing(
                    (ExperimentPlanned experiment) -> experiment.at().at())
            .thenComparing(ExperimentPlanned::factId);

    private final RunnerId runner;
    private final @Nullable RunnerChanged profile;
    private final @Nullable ConsentChanged consent;
    private final ZoneId zone;
    private final List<Run> activities;
    private final List<Run> runs;
    private final List<Report> reports;
    private final List<CheckIn> checkIns;
    private final List<ClinicianNote> clinicianNotes;
    private final List<ShoeChanged> shoes;
    private final List<ReturnSession> returnSessions;
    private final List<ExperimentPlanned> experiments;

    private RunnerHistory(RunnerId runner, Map<FactId, StoredFact> winners) {
        this.runner = runner;
        this.profile = latest(winners.values(), RunnerChanged.class);
        this.consent = latest(winners.values(), ConsentChanged.class);
        ZoneId home = profile == null ? null : profile.zone();
        this.zone = home == null ? ZoneOffset.UTC : home;
        LocalDays days = new LocalDays(zone);
        List<Recording> recorded = new ArrayList<>();
        List<StoredFact> told = new ArrayList<>();
        List<CheckIn> checked = new ArrayList<>();
        List<ClinicianNote> notes = new ArrayList<>();
        List<ShoeChanged> worn = new ArrayList<>();
        List<StoredFact> sessions = new ArrayList<>();
        List<ExperimentPlanned> tried = new ArrayList<>();
        for (StoredFact stored : winners.values()) {
            switch (stored.body()) {
                case null -> {}
                case RunRecorded run -> recorded.add(new Recording(stored.id(), run));
                case SymptomReported ignored -> told.add(stored);
                case CheckInRecorded fact -> checked.add(new CheckIn(stored.id(), fact, days.of(fact.at())));
                case ClinicianAssessed fact -> notes.add(new ClinicianNote(stored.id(), fact, days.of(fact.at())));
                case ShoeChanged shoe -> worn.add(shoe);
                case ReturnSessionRecorded ignored -> sessions.add(stored);
                case ExperimentPlanned experiment -> tried.add(experiment);
                case RunnerChanged ignored -> {}
                case ConsentChanged ignored -> {}
            }
        }
        Map<RunLink, Run> byLink = HashMap.newHashMap(recorded.size());
        this.activities = sorted(SameRuns.grouped(recorded, days, byLink), RUNS);
        this.runs = running(activities);
        RunLinks links = new RunLinks(byLink, activities);
        this.reports = reports(told, links, days);
        this.checkIns = sorted(checked, CHECK_INS);
        this.clinicianNotes = sorted(notes, NOTES);
        this.shoes = sorted(worn, SHOES);
        this.returnSessions = returnSessions(sessions, links, days);
        this.experiments = sorted(tried, EXPERIMENTS);
    }

    /** The history these facts make: of several revisions of a fact the newest counts, others' facts are ignored. */
    public static RunnerHistory of(RunnerId runner, Collection<StoredFact> facts) {
        Map<FactId, StoredFact> winners = LinkedHashMap.newLinkedHashMap(facts.size());
        for (StoredFact fact : facts) {
            Fact body = fact.body();
            if (body == null || body.runner().equals(runner)) {
                winners.merge(fact.id(), fact, StoredFact::newer);
            }
        }
        return new RunnerHistory(runner, winners);
    }

    /** Whose. */
    public RunnerId runner() {
        return runner;
    }

    /** Who the runner is: of several sources by the rule of {@link StoredFact#newer}; null when nobody said. */
    public @Nullable RunnerChanged profile() {
        return profile;
    }

    /** What the runner lets coaches see, or null when the runner said nothing. */
    public @Nullable ConsentChanged consent() {
        return consent;
    }

    /** Where the runner lives, or UTC when nobody said. */
    public ZoneId zone() {
        return zone;
    }

    /** Every activity, runs or not, each once. */
    public List<Run> activities() {
        return activities;
    }

    /** The activities of the running family, each once. */
    public List<Run> runs() {
        return runs;
    }

    /** Every report of how the feet felt. */
    public List<Report> reports() {
        return reports;
    }

    /** Every weekly check-in. */
    public List<CheckIn> checkIns() {
        return checkIns;
    }

    /** Every time a professional looked. */
    public List<ClinicianNote> clinicianNotes() {
        return clinicianNotes;
    }

    /** The shoes, by source and source id. */
    public List<ShoeChanged> shoes() {
        return shoes;
    }

    /** The sessions of the graded return plan. */
    public List<ReturnSession> returnSessions() {
        return returnSessions;
    }

    /** What was tried one change at a time, in order of beginning. */
    public List<ExperimentPlanned> experiments() {
        return experiments;
    }

    /** The first local day with a run, a report or a check-in; null when there is none. */
    public @Nullable LocalDate firstDay() {
        long first = Long.MAX_VALUE;
        first = runs.isEmpty() ? first : Math.min(first, runs.get(0).epochDay());
        first = reports.isEmpty() ? first : Math.min(first, reports.get(0).epochDay());
        first = checkIns.isEmpty() ? first : Math.min(first, checkIns.get(0).epochDay());
        return first == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(first);
    }

    private static List<Report> reports(List<StoredFact> told, RunLinks links, LocalDays days) {
        List<Report> about = new ArrayList<>(told.size());
        for (StoredFact stored : told) {
            if (stored.body() instanceof SymptomReported fact) {
                int day = days.of(fact.at());
                Run run = links.of(fact.run(), fact.at().at(), day);
                about.add(new Report(stored.id(), fact, run, run == null ? day : run.epochDay()));
            }
        }
        return sorted(about, REPORTS);
    }

    private static List<ReturnSession> returnSessions(List<StoredFact> recorded, RunLinks links, LocalDays days) {
        List<ReturnSession> sessions = new ArrayList<>(recorded.size());
        for (StoredFact stored : recorded) {
            if (stored.body() instanceof ReturnSessionRecorded fact) {
                int day = days.of(fact.at());
                Run run = links.of(fact.run(), fact.at().at(), day);
                sessions.add(new ReturnSession(stored.id(), fact, run, run == null ? day : run.epochDay()));
            }
        }
        return sorted(sessions, SESSIONS);
    }

    private static List<Run> running(List<Run> activities) {
        List<Run> running = new ArrayList<>(activities.size());
        for (Run activity : activities) {
            if (activity.fact().sport().isRunning()) {
                running.add(activity);
            }
        }
        return running.size() == activities.size() ? activities : List.copyOf(running);
    }

    private static <T> List<T> sorted(List<T> facts, Comparator<T> order) {
        facts.sort(order);
        return List.copyOf(facts);
    }

    private static <F extends Fact> @Nullable F latest(Collection<StoredFact> facts, Class<F> type) {
        StoredFact latest = null;
        for (StoredFact fact : facts) {
            if (type.isInstance(fact.body()) && (latest == null || newerOf(latest, fact) == fact)) {
                latest = fact;
            }
        }
        return latest == null ? null : type.cast(latest.body());
    }

    private static StoredFact newerOf(StoredFact a, StoredFact b) {
        if (a.revision() == b.revision() && a.digest().equals(b.digest())) {
            return a.id().compareTo(b.id()) >= 0 ? a : b;
        }
        return StoredFact.newer(a, b);
    }
}
