package solewatch.analysis.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.report.ClinicianReport.Coverage;
import solewatch.analysis.report.ClinicianReport.Person;
import solewatch.analysis.report.ClinicianReport.Spread;
import solewatch.analysis.report.ClinicianReport.Statistics;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Words;
import solewatch.analysis.load.Spike;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.RunnerChanged.RiskProfile;

/** The report in the words and in the order of the page; the template only puts them into boxes. */
public record Page(
        String name,
        String about,
        String period,
        String notice,
        String madeBy,
        List<Figure> figures,
        List<String> patterns,
        List<Rows.Sign> signs,
        String neverAsked,
        List<Rows.Episode> episodes,
        List<String> distributions,
        List<Rows.Week> weeks,
        String load,
        List<Rows.Shoe> shoes,
        List<Rows.Score> scores,
        List<String> feet,
        List<Rows.Seen> seen,
        List<Rows.Symptom> symptoms) {

    /** A number that says much, and what it is. */
    public record Figure(String label, String value, String more) {}

    static Page of(ClinicianReport report) {
        Person person = report.runner();
        LocalDate from = report.period().from();
        LocalDate to = report.period().to();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Page(
                person.name() == null ? person.id().value() : person.name(),
                about(person),
                from + " to " + to + (days == 1 ? " (1 day)" : " (" + days + " days)"),
                report.notice(),
                "Solewatch, ruleset " + report.rulesetVersion() + ", as of " + to,
                figures(report),
                patterns(report.statistics()),
                report.warningSigns().stream()
                        .filter(sign -> sign.asked())
                        .map(Rows.Sign::of)
                        .sorted(Comparator.comparing(Rows.Sign::ticked).reversed())
                        .toList(),
                String.join(
                        ", ",
                        report.warningSigns().stream()
                                .filter(sign -> !sign.asked())
                                .map(sign -> Words.of(sign.sign()))
                                .toList()),
                report.episodes().stream().map(Rows.Episode::of).toList(),
                report.distributions().stream()
                        .map(one -> capital(Words.of(one.zone())) + ": " + one.words())
                        .toList(),
                Rows.weeks(report.load().weeks()),
                load(report),
                report.shoes().stream().map(Rows.Shoe::of).toList(),
                report.questionnaires().stream().map(Rows.Score::of).toList(),
                feet(person),
                report.clinicians().stream().map(Rows.Seen::of).toList(),
                report.symptoms().stream().map(Rows.Symptom::of).toList());
    }

    private static String about(Person person) {
        List<String> parts = new ArrayList<>();
        if (person.name() != null) {
            parts.add("Runner " + person.id());
        }
        if (person.sex() != null) {
            parts.add(Words.of(person.sex()));
        }
        parts.add("local time of " + person.zone());
        return String.join(" · ", parts);
    }

    private static List<Figure> figures(ClinicianReport report) {
        Coverage known = report.coverage();
        Statistics statistics = report.statistics();
        return List.of(
                new Figure("Symptomatic days", Integer.toString(known.symptomaticDays()), "in this period"),
                new Figure(
                        "Runs with symptoms",
                        Integer.toString(known.symptomatic()),
                        "of " + known.answered() + " answered, " + known.runs() + " run"),
                figure("Severity", statistics.severity(), 1, "of 10", 0),
                figure("Begins after", statistics.onsetMetres(), 1000, "km", 1),
                figure("Gone after", statistics.resolvedAfterMinutes(), 1, "min", 0),
                new Figure("Still there", Integer.toString(statistics.stillPresent()), "times when reported"));
    }

    private static Figure figure(String label, @Nullable Spread spread, double unit, String name, int digits) {
        if (spread == null) {
            return new Figure(label, "not told", "");
        }
        String form = "%." + digits + "f";
        boolean between = spread.median() != Math.rint(spread.median()) && digits == 0;
        String median = String.format(java.util.Locale.ROOT, between ? "%.1f" : form, spread.median() / unit);
        String range = String.format(
                java.util.Locale.ROOT, form + " to " + form, spread.lowest() / unit, spread.highest() / unit);
        return new Figure(label, median + " " + name, "median of " + spread.count() + "; " + range);
    }

    private static List<String> patterns(Statistics statistics) {
        List<String> patterns = new ArrayList<>();
        Enclosures.Pattern onset = statistics.onsetPattern();
        Enclosures.Pattern exertional = statistics.exertionalPattern();
        if (onset != null) {
            patterns.add(onset.words());
        }
        if (exertional != null) {
            patterns.add(exertional.words());
        }
        return patterns;
    }

    private static String load(ClinicianReport report) {
        List<String> parts = new ArrayList<>();
        Integer sum7 = report.load().sum7Metres();
        Integer sum28 = report.load().sum28Metres();
        parts.add("Last 7 days " + (sum7 == null ? "not known" : Words.kilometres(sum7) + " km"));
        parts.add("last 28 days " + (sum28 == null ? "not known" : Words.kilometres(sum28) + " km"));
        Spike latest = report.load().latestRun();
        if (latest != null) {
            Integer longest = latest.longestBeforeMetres();
            parts.add("latest run " + Words.kilometres(latest.distanceMetres()) + " km on " + latest.day()
                    + (longest == null ? "" : ", longest of the 30 days before it " + Words.kilometres(longest) + " km"));
        }
        return String.join("; ", parts) + ".";
    }

    private static List<String> feet(Person person) {
        List<String> lines = new ArrayList<>();
        FootProfile feet = person.feet();
        if (feet != null) {
            List<String> parts = new ArrayList<>();
            if (feet.arch() != null) {
                parts.add(Words.of(feet.arch()) + " arch");
            }
            if (feet.width() != null) {
                parts.add(Words.of(feet.width()) + " width");
            }
            if (feet.leftMillimetres() != null) {
                parts.add("left " + feet.leftMillimetres() + " mm");
            }
            if (feet.rightMillimetres() != null) {
                parts.add("right " + feet.rightMillimetres() + " mm");
            }
            lines.add("Feet: " + String.join(", ", parts));
        }
        RiskProfile told = person.conditions();
        lines.add("Told of: " + (told == null ? "nothing said" : conditions(told)));
        List<Scope> shared = person.sharedWithCoaches();
        lines.add("Coaches may see: "
                + (shared == null
                        ? "nothing said by the runner"
                        : shared.isEmpty()
                                ? "nothing"
                                : String.join(", ", shared.stream().map(Words::of).toList())));
        return lines;
    }

    private static String conditions(RiskProfile told) {
        return "diabetes " + answer(told.diabetes()) + ", low vitamin B12 " + answer(told.lowVitaminB12())
                + ", high alcohol use " + answer(told.highAlcoholUse());
    }

    private static String answer(boolean yes) {
        return yes ? "yes" : "no";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
