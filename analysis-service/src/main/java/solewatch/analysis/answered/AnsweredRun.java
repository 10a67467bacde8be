package solewatch.analysis.answered;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.SymptomReported;

/**
 * A run far or long enough to mean something, for which the runner said how the feet felt.
 *
 * @param severity the highest that was said of it
 * @param reports everything said of it, in order
 * @param felt those of them that tell of a symptom
 */
public record AnsweredRun(Run run, int severity, List<Report> reports, List<Report> felt) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public AnsweredRun {
        reports = List.copyOf(reports);
        felt = List.copyOf(felt);
    }

    /** Whether a symptom was told of. */
    public boolean symptomatic() {
        return !felt.isEmpty();
    }

    /** The runner's local day, in days since 1970. */
    public int epochDay() {
        return run.epochDay();
    }

    /** The shoe's id, if noted. */
    public @Nullable String shoe() {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : said(conditions.shoeId());
    }

    /** The sock's id, if noted. */
    public @Nullable String sock() {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : said(conditions.sockId());
    }

    /** The insole's id, if noted. */
    public @Nullable String insole() {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : said(conditions.insoleId());
    }

    /** The lacing in the runner's words, whatever the case and spaces, if noted. */
    public @Nullable String lacing() {
        Conditions conditions = run.fact().conditions();
        String lacing = conditions == null ? null : said(conditions.lacing());
        return lacing == null ? null : sameWords(lacing);
    }

    /** What was underfoot, if noted. */
    public @Nullable Surface surface() {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : conditions.surface();
    }

    /** How many walk breaks, if known. */
    public @Nullable Integer walkBreaks() {
        Structure structure = run.fact().structure();
        return structure == null ? null : structure.walkBreaks();
    }

    /** Words as they are compared: without regard to case and spaces. */
    public static String sameWords(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The earliest onset said of it, in metres; minutes become metres by the run's average speed. */
    public @Nullable Double onsetMetres() {
        Double earliest = null;
        for (Report report : felt) {
            earliest = earlier(earliest, metres(report.fact()));
        }
        return earliest;
    }

    /** The earliest onset said of it, in minutes; metres become minutes by the run's average speed. */
    public @Nullable Double onsetMinutes() {
        Double earliest = null;
        for (Report report : felt) {
            earliest = earlier(earliest, minutes(report.fact()));
        }
        return earliest;
    }

    /** The highest severity a report gives to any part of the foot; the common one where a part has none of its own. */
    public static int severityOf(SymptomReported fact) {
        int severity = fact.areas().isEmpty() ? fact.severity() : 0;
        for (SymptomReported.Area area : fact.areas()) {
            Integer own = area.severity();
            severity = Math.max(severity, own == null ? fact.severity() : own);
        }
        return severity;
    }

    private @Nullable Double metres(SymptomReported fact) {
        Integer metres = fact.onsetMetres();
        Integer minutes = fact.onsetMinutes();
        Integer distance = run.distanceMetres();
        Double speed = metresPerMinute();
        if (metres != null) {
            return (double) metres;
        }
        return minutes == null || speed == null || distance == null ? null : Math.min(distance, minutes * speed);
    }

    private @Nullable Double minutes(SymptomReported fact) {
        Integer metres = fact.onsetMetres();
        Integer minutes = fact.onsetMinutes();
        Double speed = metresPerMinute();
        if (minutes != null) {
            return (double) minutes;
        }
        return metres == null || speed == null ? null : metres / speed;
    }

    private @Nullable Double metresPerMinute() {
        Integer distance = run.distanceMetres();
        Integer seconds = run.seconds();
        return distance == null || seconds == null || distance == 0 || seconds == 0 ? null : 60.0 * distance / seconds;
    }

    private static @Nullable Double earlier(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.min(a, b);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
