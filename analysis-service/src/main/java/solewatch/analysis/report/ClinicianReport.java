package solewatch.analysis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.ClinicianAssessed;
import solewatch.events.ConsentChanged;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.RunnerChanged.RiskProfile;
import solewatch.events.RunnerChanged.Sex;
import solewatch.events.RunnerId;

/**
 * What a runner takes to a clinician (domain rows SR-43 and SR-44): what was reported and recorded, unchanged, and what
 * follows from it by rules that are named. Nothing a coach said is in it, and no diagnosis.
 *
 * @param symptoms every report and check-in that tells of a symptom or a warning sign, oldest first
 * @param warningSigns all there are, those that were denied and those nobody asked for too
 * @param distributions anatomical words for the places named, for the clinician alone to judge
 */
public record ClinicianReport(
        Person runner,
        Period period,
        Coverage coverage,
        List<SymptomEntry> symptoms,
        List<WarningSign> warningSigns,
        Statistics statistics,
        List<Questionnaire> questionnaires,
        RecentLoad load,
        List<ShoeUse> shoes,
        List<EpisodeLine> episodes,
        List<ClinicianSeen> clinicians,
        List<Distribution> distributions,
        String rulesetVersion,
        String notice) {

    /** How many days it looks back at most, today included. */
    public static final int LONGEST_DAYS = 400;

    /** What it is not. */
    public static final String NOTICE = "Patterns in what the runner reported and a watch recorded. It is no diagnosis,"
            + " and a day nobody answered for is not a day without symptoms.";

    public ClinicianReport {
        symptoms = List.copyOf(symptoms);
        warningSigns = List.copyOf(warningSigns);
        questionnaires = List.copyOf(questionnaires);
        shoes = List.copyOf(shoes);
        episodes = List.copyOf(episodes);
        clinicians = List.copyOf(clinicians);
        distributions = List.copyOf(distributions);
    }

    /**
     * Who it is about.
     *
     * @param zone where the runner lives, IANA name or offset
     * @param sharedWithCoaches what the coaches of the team may see; null when the runner said nothing
     */
    public record Person(
            RunnerId id,
            @Nullable String name,
            String zone,
            @Nullable Sex sex,
            @Nullable FootProfile feet,
            @Nullable RiskProfile conditions,
            @Nullable List<Scope> sharedWithCoaches) {}

    /** The runner's local days it looks at, both included. */
    public record Period(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * How much is known.
     *
     * @param runs of the running family, each once
     * @param answered how many of them the runner said anything about, "nothing" included
     * @param symptomatic how many of them with severity 1 or more
     */
    public record Coverage(int runs, int answered, int symptomatic, int symptomaticDays) {}

    /**
     * Over all symptoms of the period.
     *
     * @param onsetMetres into the run; minutes count by the run's average speed
     * @param onsetMinutes into the run, as told
     * @param resolvedAfterMinutes after the run
     * @param stillPresent how often it was still there when reported
     * @param onsetPattern where in a run it begins, or null when that was not looked at
     * @param exertionalPattern that it begins and ends with exertion, or null when it does not or was not looked at
     */
    public record Statistics(
            @Nullable Spread severity,
            @Nullable Spread onsetMetres,
            @Nullable Spread onsetMinutes,
            @Nullable Spread resolvedAfterMinutes,
            int stillPresent,
            Enclosures.@Nullable Pattern onsetPattern,
            Enclosures.@Nullable Pattern exertionalPattern) {}

    /** How many values there are, their median, and from where to where they go. */
    public record Spread(int count, double median, int lowest, int highest) {

        /** Of the values that are known; null when none is. */
        static @Nullable Spread of(List<? extends @Nullable Integer> values) {
            int[] sorted = values.stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            int count = sorted.length;
            if (count == 0) {
                return null;
            }
            double median = (sorted[(count - 1) / 2] + (double) sorted[count / 2]) / 2;
            return new Spread(count, median, sorted[0], sorted[count - 1]);
        }
    }

    /** That a professional looked at it, in the runner's words. */
    public record ClinicianSeen(
            LocalDate day,
            ClinicianAssessed.Type type,
            @Nullable LocalDate hold,
            @Nullable String note) {}

    /** The report of what is known on this day; facts of later days, and of 400 days before, are left out. */
    public static ClinicianReport of(
            RunnerHistory history, Assessment assessment, Policy policy, Enclosures enclosures, LocalDate today) {
        Period period = period(history, today);
        int symptomatic = policy.numbness().symptomaticSeverity();
        List<SymptomEntry> entries = Entries.of(history, period, policy);
        RunAnswers answers = RunAnswers.of(history, period, symptomatic);
        return new ClinicianReport(
                person(history),
                period,
                coverage(answers, entries, symptomatic),
                entries,
                WarningSign.all(history, period),
                statistics(entries, enclosures),
                Questionnaire.all(history, period, enclosures),
                RecentLoad.of(history, assessment, period),
                ShoeUse.all(history, answers),
                EpisodeLine.all(assessment, period, policy.numbness()),
                clinicians(history, today),
                Distribution.of(entries),
                assessment.rulesetVersion(),
                NOTICE);
    }

    private static Period period(RunnerHistory history, LocalDate today) {
        LocalDate first = history.firstDay();
        LocalDate earliest = today.minusDays(LONGEST_DAYS - 1L);
        if (first == null || first.isAfter(today)) {
            return new Period(today, today);
        }
        return new Period(first.isBefore(earliest) ? earliest : first, today);
    }

    private static Person person(RunnerHistory history) {
        RunnerChanged profile = history.profile();
        ConsentChanged consent = history.consent();
        return new Person(
                history.runner(),
                profile == null ? null : profile.name(),
                history.zone().getId(),
                profile == null ? null : profile.sex(),
                profile == null ? null : profile.feet(),
                profile == null ? null : profile.risks(),
                consent == null ? null : List.copyOf(consent.scopes()));
    }

    private static Coverage coverage(RunAnswers answers, List<SymptomEntry> entries, int symptomatic) {
        int days = Math.toIntExact(entries.stream()
                .filter(entry -> entry.severity() >= symptomatic)
                .map(SymptomEntry::day)
                .distinct()
                .count());
        return new Coverage(answers.runs().size(), answers.answered(), answers.symptomatic(), days);
    }

    private static Statistics statistics(List<SymptomEntry> entries, Enclosures enclosures) {
        return new Statistics(
                Spread.of(entries.stream()
                        .map(SymptomEntry::severity)
                        .filter(severity -> severity > 0)
                        .toList()),
                Spread.of(entries.stream().map(SymptomEntry::onsetFromStart).toList()),
                Spread.of(entries.stream().map(SymptomEntry::onsetMinutes).toList()),
                Spread.of(
                        entries.stream().map(SymptomEntry::resolvedAfterMinutes).toList()),
                Math.toIntExact(entries.stream()
                        .filter(entry -> Boolean.TRUE.equals(entry.stillPresent()))
                        .count()),
                enclosures.onsetPattern(),
                enclosures.exertionalPattern());
    }

    /** Also those from before the first run or report. */
    private static List<ClinicianSeen> clinicians(RunnerHistory history, LocalDate today) {
        Period period = new Period(today.minusDays(LONGEST_DAYS - 1L), today);
        return history.clinicianNotes().stream()
                .filter(note -> period.holds(note.day()))
                .map(note -> new ClinicianSeen(
                        note.day(),
                        note.fact().type(),
                        note.fact().hold(),
                        note.fact().note()))
                .toList();
    }
}
