package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Element.element;
import static solewatch.analysis.fhir.Element.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.Enclosures;
import solewatch.analysis.report.Questionnaire;
import solewatch.analysis.report.WarningSign;
import solewatch.analysis.report.Words;
import solewatch.events.CheckInRecorded.OstrcAnswers;

/** What the runner answered when asked: warning signs, denied ones too, and the weekly questionnaire unchanged. */
final class Answers {
    private final Chart chart;

    Answers(Chart chart) {
        this.chart = chart;
    }

    /** For each day that anybody asked, each sign that was asked for. */
    List<Entry> warningSigns() {
        TreeSet<LocalDate> days = new TreeSet<>();
        chart.report.warningSigns().forEach(sign -> {
            days.addAll(sign.reportedOn());
            days.addAll(sign.deniedOn());
        });
        return days.stream().map(this::signsOf).toList();
    }

    private Entry signsOf(LocalDate day) {
        List<Element> items = new ArrayList<>();
        for (WarningSign sign : chart.report.warningSigns()) {
            List<Element> answers = new ArrayList<>();
            if (sign.reportedOn().contains(day)) {
                answers.add(element().with("valueBoolean", true));
            }
            if (sign.deniedOn().contains(day)) {
                answers.add(element().with("valueBoolean", false));
            }
            if (!answers.isEmpty()) {
                items.add(item(sign.sign().name(), Words.of(sign.sign()), answers));
            }
        }
        return chart.entry("warning signs " + day, response(day, items));
    }

    /** The four answers of each week, and what they come to. */
    List<Entry> questionnaires() {
        List<Entry> entries = new ArrayList<>();
        for (Questionnaire week : chart.report.questionnaires()) {
            Entry answers = chart.entry("ostrc " + week.fact(), ostrc(week));
            entries.add(answers);
            Enclosures.Score score = week.score();
            if (score != null) {
                entries.add(chart.entry("ostrc score " + week.fact(), score(week.day(), score, answers)));
            }
        }
        return entries;
    }

    private Element ostrc(Questionnaire week) {
        OstrcAnswers answers = week.answers();
        List<Element> items = new ArrayList<>();
        addScored(items, "participation", "OSTRC-H2, question 1: participation", answers.participation());
        addScored(items, "modified-training", "OSTRC-H2, question 2: modified training", answers.modifiedTraining());
        addScored(items, "performance", "OSTRC-H2, question 3: performance", answers.performance());
        addScored(items, "symptoms", "OSTRC-H2, question 4: symptoms", answers.symptoms());
        return response(week.day(), items);
    }

    private static void addScored(List<Element> items, String link, String text, @Nullable Integer answer) {
        if (answer != null) {
            items.add(item(link, text, List.of(element().with("valueInteger", answer))));
        }
    }

    private Element score(LocalDate day, Enclosures.Score score, Entry answers) {
        return chart.observation(Codes.survey(), Codes.words("OSTRC-H2 severity score, 0 to 100"))
                .with("effectiveDateTime", day)
                .with("valueInteger", score.severity())
                .with("derivedFrom", List.of(answers.reference()))
                .with(
                        "component",
                        List.of(element()
                                .with("code", Codes.words("Substantial problem"))
                                .with("valueBoolean", score.substantial())));
    }

    private Element response(LocalDate day, List<Element> items) {
        return resource("QuestionnaireResponse")
                .with("status", "completed")
                .with("subject", chart.patient.reference())
                .with("authored", day)
                .with("author", chart.patient.reference())
                .with("source", chart.patient.reference())
                .with("item", items);
    }

    private static Element item(String link, String text, List<Element> answers) {
        return element().with("linkId", link).with("text", text).with("answer", answers);
    }
}
