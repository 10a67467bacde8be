package solewatch.analysis.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.ClinicianReport.ClinicianSeen;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.EpisodeLine;
import solewatch.analysis.report.Questionnaire;
import solewatch.analysis.report.RecentLoad;
import solewatch.analysis.report.ShoeUse;
import solewatch.analysis.report.SymptomEntry;
import solewatch.analysis.report.WarningSign;
import solewatch.analysis.report.Words;
import solewatch.events.CheckInRecorded.OstrcAnswers;

/** The lines of the page's tables, in words. */
final class Rows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int WEEKS_SHOWN = 12;
    private static final int TWENTIETHS = 20;
    private static final int SIGN_DAYS_SHOWN = 3;

    private Rows() {}

    /** A warning sign somebody asked for. */
    public record Sign(String words, String tier, boolean ticked, String yes, String no) {

        static Sign of(WarningSign sign) {
            List<LocalDate> denied = sign.deniedOn();
            String no = denied.isEmpty() ? "" : "no, " + denied.size() + "x, last " + denied.get(denied.size() - 1);
            return new Sign(
                    Page.capital(Words.of(sign.sign())),
                    Words.of(sign.tier()),
                    !sign.reportedOn().isEmpty(),
                    latest(sign.reportedOn()),
                    no);
        }

        private static String latest(List<LocalDate> days) {
            if (days.isEmpty()) {
                return "";
            }
            int from = Math.max(0, days.size() - SIGN_DAYS_SHOWN);
            String shown = String.join(
                    ", ",
                    days.subList(from, days.size()).stream()
                            .map(LocalDate::toString)
                            .toList());
            return "yes, " + (from == 0 ? "" : days.size() + "x, last ") + shown;
        }
    }

    /** An episode. */
    public record Episode(String place, String state, String dates, String steps) {

        static Episode of(EpisodeLine episode) {
            List<String> marks = new ArrayList<>();
            marks.add(Words.of(episode.state()));
            if (episode.peak() != episode.state()) {
                marks.add("was " + Words.of(episode.peak()));
            }
            if (episode.bilateral()) {
                marks.add("both sides");
            }
            if (episode.untested()) {
                marks.add("no run answered lately");
            }
            if (episode.relapses() > 0) {
                marks.add("came back " + episode.relapses() + "x");
            }
            return new Episode(
                    Words.place(episode.side(), episode.zone()),
                    String.join(", ", marks),
                    "from " + episode.start()
                            + (episode.open()
                                    ? ", last symptom " + episode.lastSymptomaticDay()
                                    : " to " + episode.lastDay()),
                    String.join(
                            "; ",
                            episode.steps().stream()
                                    .map(step -> step.day() + " " + Words.of(step.state()) + ", rule " + step.rule()
                                            + " (" + step.meaning() + ")")
                                    .toList()));
        }
    }

    /** A week; {@code twentieths} of the longest one shown. */
    public record Week(String monday, String kilometres, int twentieths) {}

    static List<Week> weeks(List<RecentLoad.Week> all) {
        List<RecentLoad.Week> shown = all.subList(Math.max(0, all.size() - WEEKS_SHOWN), all.size());
        int longest = 1;
        for (RecentLoad.Week week : shown) {
            Integer metres = week.metres();
            longest = Math.max(longest, metres == null ? 0 : metres);
        }
        int scale = longest;
        return shown.stream().map(week -> week(week, scale)).toList();
    }

    private static Week week(RecentLoad.Week week, int longest) {
        Integer metres = week.metres();
        return new Week(
                week.monday().toString(),
                metres == null ? "not known" : Words.kilometres(metres),
                metres == null ? 0 : (int) Math.ceil((double) metres * TWENTIETHS / longest));
    }

    /** A shoe. */
    public record Shoe(String name, String kilometres, String symptomatic, String fit) {

        static Shoe of(ShoeUse shoe) {
            List<String> marks = new ArrayList<>();
            if (shoe.width() != null) {
                marks.add(Words.of(shoe.width()) + " width");
            }
            shoe.fitProblems().forEach(problem -> marks.add(Words.of(problem)));
            if (shoe.retired()) {
                marks.add("retired");
            }
            return new Shoe(
                    shoe.name(),
                    Words.kilometres(shoe.metres()),
                    shoe.symptomatic() + " of " + shoe.answered(),
                    String.join(", ", marks));
        }
    }

    /** A week's questionnaire. */
    public record Score(String day, String answers, String score) {

        static Score of(Questionnaire week) {
            OstrcAnswers answers = week.answers();
            Enclosures.Score score = week.score();
            return new Score(
                    week.day().toString(),
                    Stream.of(
                                    number(answers.participation()),
                                    number(answers.modifiedTraining()),
                                    number(answers.performance()),
                                    number(answers.symptoms()))
                            .reduce((a, b) -> a + " / " + b)
                            .orElse(""),
                    score == null ? "not scored" : score.severity() + (score.substantial() ? ", substantial" : ""));
        }

        private static String number(@Nullable Integer answer) {
            return answer == null ? "–" : answer.toString();
        }
    }

    /** A look by a professional. */
    public record Seen(String day, String what, String note) {

        static Seen of(ClinicianSeen seen) {
            String hold = seen.hold() == null ? "" : ", no progression until " + seen.hold();
            return new Seen(
                    seen.day().toString(), Words.of(seen.type()) + hold, seen.note() == null ? "" : seen.note());
        }
    }

    /** A symptom, in a line. */
    public record Symptom(
            String day,
            String places,
            String severity,
            String felt,
            String when,
            String began,
            String gone,
            String run,
            String temperature,
            String note,
            String load) {

        static Symptom of(SymptomEntry entry) {
            return new Symptom(
                    entry.day().toString(),
                    places(entry),
                    Integer.toString(entry.severity()),
                    felt(entry),
                    when(entry),
                    began(entry),
                    gone(entry),
                    run(entry),
                    temperature(entry),
                    entry.note() == null ? "" : entry.note(),
                    LoadLine.of(entry.load()));
        }

        private static String places(SymptomEntry entry) {
            boolean alike = entry.places().stream().allMatch(place -> place.severity() == entry.severity());
            return entry.places().isEmpty()
                    ? "no place named"
                    : String.join(
                            "; ",
                            entry.places().stream()
                                    .map(place -> Words.place(place) + (alike ? "" : " (" + place.severity() + ")"))
                                    .toList());
        }

        private static String felt(SymptomEntry entry) {
            List<String> parts = new ArrayList<>();
            entry.qualities().forEach(quality -> parts.add(Words.of(quality)));
            if (entry.painSeverity() != null) {
                parts.add("pain " + entry.painSeverity());
            }
            if (Boolean.TRUE.equals(entry.legTightness())) {
                parts.add("leg tight");
            }
            entry.redFlags().forEach(flag -> parts.add("warning sign: " + Words.of(flag)));
            return String.join(", ", parts);
        }

        private static String when(SymptomEntry entry) {
            String context = entry.context() == null ? "" : Words.of(entry.context());
            return entry.checkIn() ? (context.isEmpty() ? "check-in" : context + " (check-in)") : context;
        }

        private static String began(SymptomEntry entry) {
            List<String> parts = new ArrayList<>();
            if (entry.onsetMetres() != null) {
                parts.add(Words.kilometres(entry.onsetMetres()) + " km");
            }
            if (entry.onsetMinutes() != null) {
                parts.add(entry.onsetMinutes() + " min");
            }
            return String.join(", ", parts);
        }

        private static String gone(SymptomEntry entry) {
            List<String> parts = new ArrayList<>();
            if (entry.resolvedAfterMinutes() != null) {
                parts.add("after " + entry.resolvedAfterMinutes() + " min");
            }
            if (Boolean.TRUE.equals(entry.stillPresent())) {
                parts.add("still there");
            }
            if (entry.severityNextDay() != null) {
                parts.add(entry.severityNextDay() + " next day");
            }
            entry.relievedBy().forEach(relief -> parts.add(Words.of(relief)));
            return String.join(", ", parts);
        }

        private static String run(SymptomEntry entry) {
            SymptomEntry.RunLine run = entry.run();
            if (run == null) {
                return "told at " + entry.at().format(TIME);
            }
            List<String> parts = new ArrayList<>();
            Integer metres = run.distanceMetres();
            Integer seconds = run.seconds();
            parts.add((metres == null ? "run" : Words.kilometres(metres) + " km") + " at "
                    + run.start().format(TIME));
            if (seconds != null) {
                parts.add(Math.round(seconds / 60.0) + " min");
            }
            if (run.shoe() != null) {
                parts.add(run.shoe());
            }
            if (run.surface() != null) {
                parts.add(Words.of(run.surface()));
            }
            return String.join(", ", parts);
        }

        /** Apart from the rest, because no line may end between its number and its unit. */
        private static String temperature(SymptomEntry entry) {
            SymptomEntry.RunLine run = entry.run();
            Double celsius = run == null ? null : run.airTemperatureCelsius();
            return celsius == null ? "" : Math.round(celsius) + " °C";
        }
    }
}
