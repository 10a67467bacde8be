package solewatch.analysis.finding;

import java.util.Locale;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeKey;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;
import solewatch.events.RedFlag;

/**
 * Puts a move of an episode into words: a pattern and its numbers, never a diagnosis. Every number in them is a measure or
 * in the evidence.
 */
final class Sentences {

    private final EpisodeKey key;
    private final Transition move;

    Sentences(EpisodeKey key, Transition move) {
        this.key = key;
        this.move = move;
    }

    /** Without places on the foot and without strengths. */
    String summary() {
        return switch (move.rule()) {
            case T, BACK -> "Foot symptoms were reported.";
            case R ->
                "Foot symptoms on " + number("symptomaticDays") + " of the last " + number("windowDays") + " days.";
            case REL -> "Foot symptoms again, " + number("daysSinceResolved") + " days after they had resolved.";
            case P1 ->
                "Foot symptoms in every answered run, on " + number("symptomaticRunDaysInARow") + " days across "
                        + number("spanDays") + " days.";
            case P1B -> "Foot symptoms across " + number("spanDays") + " days, and training was restricted.";
            case P2 ->
                "Foot symptoms on " + number("symptomaticDays") + " of the last " + number("windowDays")
                        + " days, in " + number("symptomaticRuns") + " of " + number("answeredRuns")
                        + " answered runs.";
            case P3 ->
                "Foot symptoms were still there " + number("lastingHours") + " hours or more after a run, "
                        + number("lastingReports") + " times in " + number("windowDays") + " days.";
            case P4 ->
                "Foot symptoms began " + number("ageDays") + " days before and came back in each of the last two "
                        + number("blockDays") + "-day periods.";
            case E1 -> "A warning sign was reported: please see that a professional looks at it soon.";
            case E2 ->
                "Foot symptoms at rest or at night on " + number("restOrNightDays") + " of the last "
                        + number("windowDays") + " days.";
            case E3 -> "Foot symptoms that persist have been growing stronger.";
            case E4 ->
                "Foot symptoms stayed for " + number("persistentDays")
                        + " days although less was run: an assessment by a professional is advised.";
            case E5 ->
                "Foot symptoms began " + number("ageDays")
                        + " days before and have not settled: an assessment by a professional is advised.";
            case E6 -> "Foot symptoms in two runs in a row call for prompt attention.";
            case EASE -> "The last " + number("freeRuns") + " answered runs were free of foot symptoms.";
            case RES -> "No foot symptoms for " + number("daysSinceSymptom") + " days and in the runs since.";
        };
    }

    /** With the place, and with the numbers that tell how strong and how far. */
    String detail() {
        StringBuilder text = new StringBuilder(place()).append(": ").append(summary());
        switch (move.rule()) {
            case E3 ->
                text.append(" Median severity ")
                        .append(number("medianSeverityLast"))
                        .append(" in the last ")
                        .append(number("runsCompared"))
                        .append(" runs with symptoms, ")
                        .append(number("medianSeverityFirst"))
                        .append(" in the first.");
            case E4 ->
                text.append(" In the last two ")
                        .append(number("blockDays"))
                        .append("-day periods ")
                        .append(number("metresBlockBefore"))
                        .append(" m and ")
                        .append(number("metresLastBlock"))
                        .append(" m were run; before, ")
                        .append(number("usualBlockMetres"))
                        .append(" m were usual.");
            case E1 -> text.append(" Reported: ").append(warnings()).append('.');
            default -> {}
        }
        return text.append(severities()).append(onsets()).toString();
    }

    private String place() {
        if (key.side() == null || key.zone() == null) {
            return "No place on the foot named";
        }
        String zone = key.zone().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String side = key.side().name();
        return side.charAt(0) + side.substring(1).toLowerCase(Locale.ROOT) + " foot, " + zone;
    }

    private String warnings() {
        return String.join(
                ", ",
                move.evidence().stream()
                        .flatMap(evidence -> evidence.redFlags().stream())
                        .distinct()
                        .sorted()
                        .map(Sentences::words)
                        .toList());
    }

    /** What was seen, without the condition the runner may have: that is nobody's but the runner's to tell. */
    private static String words(RedFlag flag) {
        return switch (flag) {
            case DIABETIC_WOUND_OR_HOT_FOOT -> "wound or hot foot";
            case DIABETES_WITH_NEW_NUMBNESS -> "new numbness beside a known condition";
            case CANCER_FEVER_OR_RECENT_INJURY -> "fever, a recent injury or a known condition";
            default -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private String severities() {
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (Evidence evidence : move.evidence()) {
            Integer severity = evidence.severity();
            if (severity != null && severity > 0) {
                lowest = Math.min(lowest, severity);
                highest = Math.max(highest, severity);
            }
        }
        if (highest == 0) {
            return "";
        }
        return " Severity " + lowest + (highest > lowest ? " to " + highest : "") + ".";
    }

    private String onsets() {
        int earliest = Integer.MAX_VALUE;
        for (Evidence evidence : move.evidence()) {
            Integer onset = evidence.onsetMetres();
            earliest = onset == null ? earliest : Math.min(earliest, onset);
        }
        return earliest == Integer.MAX_VALUE ? "" : " Began after " + earliest + " m at the earliest.";
    }

    private String number(String name) {
        for (Measure measure : move.measures()) {
            if (measure.name().equals(name)) {
                return format(measure.value());
            }
        }
        return "0";
    }

    /** Whole numbers without a fraction. */
    static String format(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
