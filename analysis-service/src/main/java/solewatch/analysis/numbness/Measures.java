package solewatch.analysis.numbness;

import java.util.ArrayList;
import java.util.List;
import solewatch.analysis.numbness.NumbnessPolicy.Escalated;
import solewatch.analysis.numbness.NumbnessPolicy.Persistent;
import solewatch.analysis.numbness.NumbnessPolicy.Recovery;
import solewatch.events.Finding.Measure;

/** The numbers each rule looked at on its day, beside their thresholds. */
final class Measures {

    private static final String DAYS = "days";
    private static final String RUNS = "runs";
    private static final String METRES = "m";
    private static final String SCALE = "0-10";

    private final PlaceFacts facts;
    private final Answers answers;
    private final NumbnessPolicy policy;
    private final Rules rules;
    private final int day;
    private final Spell spell;

    Measures(PlaceFacts facts, Answers answers, NumbnessPolicy policy, Rules rules, int day, Spell spell) {
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        this.rules = rules;
        this.day = day;
        this.spell = spell;
    }

    List<Measure> severity() {
        int highest = 0;
        for (Observation seen : facts.observations) {
            highest = seen.day() == day ? Math.max(highest, seen.severity()) : highest;
        }
        return List.of(measure("severity", highest, policy.symptomaticSeverity(), SCALE));
    }

    List<Measure> recurring() {
        int window = policy.recurring().windowDays();
        return List.of(
                measure(
                        "symptomaticDays",
                        facts.symptomaticDaysIn(Rules.after(window, day, spell), day),
                        policy.recurring().days(),
                        DAYS),
                plain("windowDays", window, DAYS));
    }

    List<Measure> streak() {
        Persistent when = policy.persistent();
        return List.of(
                measure("symptomaticRunDaysInARow", spell.trail.streakDays(), when.streakRuns(), DAYS),
                measure("spanDays", spell.trail.streakSpan(), when.streakSpanDays(), DAYS));
    }

    List<Measure> restricted() {
        Persistent when = policy.persistent();
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("symptomaticRunDaysInARow", spell.trail.streakDays(), when.streakRuns(), DAYS));
        measures.add(measure("spanDays", rules.symptomSpan(day, spell), when.streakSpanDays(), DAYS));
        measures.add(plain("windowDays", when.ostrcWindowDays(), DAYS));
        return List.copyOf(measures);
    }

    List<Measure> frequent() {
        Persistent when = policy.persistent();
        int window = when.frequentWindowDays();
        int after = Rules.after(window, day, spell);
        int answered = rules.countingRuns(day - window, day, false);
        int symptomatic = rules.countingRuns(after, day, true);
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("symptomaticDays", facts.symptomaticDaysIn(after, day), when.frequentDays(), DAYS));
        measures.add(plain("windowDays", window, DAYS));
        measures.add(plain("symptomaticRuns", symptomatic, RUNS));
        measures.add(plain("answeredRuns", answered, RUNS));
        measures.add(measure(
                "symptomaticRunPercent", Math.round(symptomatic * 100.0 / answered), when.frequentRunPercent(), "%"));
        return List.copyOf(measures);
    }

    List<Measure> lasting() {
        Persistent when = policy.persistent();
        int window = when.lastingWindowDays();
        return List.of(
                measure(
                        "lastingReports",
                        facts.lastingReportsIn(Rules.after(window, day, spell), day),
                        when.lastingReports(),
                        "reports"),
                plain("lastingHours", when.lastingMinutes() / 60.0, "h"),
                plain("windowDays", window, DAYS));
    }

    List<Measure> enduring() {
        Persistent when = policy.persistent();
        int block = when.enduringBlockDays();
        return List.of(
                measure("ageDays", spell.age(day), when.enduringAgeDays(), DAYS),
                measure("symptomaticDaysLastBlock", facts.symptomaticDaysIn(day - block, day), 1, DAYS),
                measure(
                        "symptomaticDaysBlockBefore",
                        facts.symptomaticDaysIn(Rules.after(2 * block, day, spell), day - block),
                        1,
                        DAYS),
                plain("blockDays", block, DAYS));
    }

    List<Measure> warned() {
        long signs = facts.observations.stream()
                .filter(seen -> seen.day() == day)
                .flatMap(seen -> seen.redFlags().stream())
                .distinct()
                .count();
        return List.of(measure("warningSigns", signs, 1, "signs"));
    }

    List<Measure> atRest() {
        Escalated when = policy.escalated();
        int after = Rules.after(when.restWindowDays(), day, spell);
        return List.of(
                measure("restOrNightDays", facts.restDaysIn(after, day), when.restDays(), DAYS),
                plain("windowDays", when.restWindowDays(), DAYS));
    }

    List<Measure> worsening() {
        Escalated when = policy.escalated();
        Trail trail = spell.trail;
        int compared = when.worseningMedianOf();
        double first = trail.medianSeverity(0, compared);
        double last = trail.medianSeverity(trail.symptomaticRuns() - compared, compared);
        return List.of(
                measure("symptomaticRuns", trail.symptomaticRuns(), when.worseningRuns(), RUNS),
                plain("runsCompared", compared, RUNS),
                measure("medianSeverityLast", last, when.worseningFloor(), SCALE),
                plain("medianSeverityFirst", first, SCALE),
                measure("medianSeverityRise", last - first, when.worseningRise(), SCALE));
    }

    List<Measure> adjusted() {
        Escalated when = policy.escalated();
        int block = when.adjustedBlockDays();
        double usual = (double) rules.referenceMetres(spell) * block / rules.referenceDays(spell);
        double most = Math.floor(usual * when.adjustedPercent() / 100);
        return List.of(
                measure("persistentDays", day - spell.persistentSince(), when.adjustedDays(), DAYS),
                measure("metresLastBlock", answers.metresIn(day - block, day), most, METRES),
                measure("metresBlockBefore", answers.metresIn(day - 2 * block, day - block), most, METRES),
                plain("usualBlockMetres", Math.round(usual), METRES),
                plain("blockDays", block, DAYS),
                plain("adjustedPercent", when.adjustedPercent(), "%"),
                measure("daysSinceSymptom", day - facts.lastSymptomatic(day), when.adjustedSymptomDays(), DAYS));
    }

    List<Measure> chronic() {
        Escalated when = policy.escalated();
        return List.of(
                measure("ageDays", spell.age(day), when.chronicAgeDays(), DAYS),
                measure("daysSinceSymptom", day - facts.lastSymptomatic(day), when.chronicSymptomDays(), DAYS));
    }

    List<Measure> severe() {
        int threshold = policy.escalated().severeSeverity();
        return List.of(
                measure("severityLast", facts.severity(spell.trail.symptomaticRun(-1)), threshold, SCALE),
                measure("severityBefore", facts.severity(spell.trail.symptomaticRun(-2)), threshold, SCALE));
    }

    List<Measure> easing() {
        return List.of(measure("freeRuns", spell.trail.free(), policy.recovery().easeRuns(), RUNS));
    }

    List<Measure> resolved() {
        Recovery when = policy.recovery();
        List<Measure> measures = new ArrayList<>();
        measures.add(measure("freeRuns", spell.trail.free(), when.resolveRuns(), RUNS));
        measures.add(measure("daysSinceSymptom", day - facts.lastTrouble(day), rules.daysToResolve(day, spell), DAYS));
        double onset = spell.trail.medianOnset();
        if (onset >= 0) {
            measures.add(measure(
                    "longestFreeMetres", spell.trail.freeLongest(), onset * when.resolveOnsetPercent() / 100, METRES));
            measures.add(plain("medianOnsetMetres", onset, METRES));
        }
        return List.copyOf(measures);
    }

    List<Measure> relapse(int sinceResolved) {
        return List.of(
                measure("daysSinceResolved", sinceResolved, policy.recovery().relapseDays(), DAYS));
    }

    private static Measure measure(String name, double value, double threshold, String unit) {
        return new Measure(name, value, threshold, unit);
    }

    private static Measure plain(String name, double value, String unit) {
        return new Measure(name, value, null, unit);
    }
}
