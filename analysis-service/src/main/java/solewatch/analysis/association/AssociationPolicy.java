package solewatch.analysis.association;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import solewatch.analysis.contrast.Certainty;
import solewatch.analysis.contrast.Confidence;
import solewatch.events.RunRecorded.Surface;

/**
 * The numbers comparisons are made with; each with its source in docs/science.md. A window of n days is the last n days,
 * today included. Which runs count and what a symptom is, the numbness rules say; when a week is adherent, the check-ins'.
 *
 * @param windowDays how far back runs are compared
 * @param fewestRuns on each side, otherwise there is no verdict
 * @param fewestRunsClear on each side, otherwise nothing is clear
 * @param suggestive the interval that must leave out no difference for a suggestive verdict
 * @param clear the wider one, for a clear verdict
 * @param distanceShift in thirds: mean thirds of distance so far apart, runs of similar length are compared
 * @param reassessDays the comparison before is that of so many days ago
 */
public record AssociationPolicy(
        int windowDays,
        int fewestRuns,
        int fewestRunsClear,
        Confidence suggestive,
        Confidence clear,
        double distanceShift,
        int reassessDays,
        Levels levels,
        Cadence cadence,
        Onset onset,
        Exertional exertional,
        Experiment experiment) {

    public AssociationPolicy {
        positive("windowDays", windowDays);
        positive("fewestRuns", fewestRuns);
        ordered("fewestRunsClear", fewestRuns, fewestRunsClear);
        ordered("clear.z", suggestive.z(), clear.z());
        ordered("clear.percent", suggestive.percent(), clear.percent());
        positive("distanceShift", distanceShift);
        positive("reassessDays", reassessDays);
    }

    /**
     * Where one level ends and another begins.
     *
     * @param coldCelsius air below it is cold
     * @param warmCelsius air above it is warm
     * @param shortSleepHours fewer are short
     * @param sleepDays a check-in tells of the sleep of so many days up to its own
     * @param walkBreaks so many or more are a run with walk breaks
     * @param hard surfaces that are hard
     * @param soft surfaces that are soft; any other is neither
     */
    public record Levels(
            double coldCelsius,
            double warmCelsius,
            double shortSleepHours,
            int sleepDays,
            int walkBreaks,
            Set<Surface> hard,
            Set<Surface> soft) {

        public Levels {
            ordered("warmCelsius", coldCelsius, warmCelsius);
            positive("shortSleepHours", shortSleepHours);
            positive("sleepDays", sleepDays);
            positive("walkBreaks", walkBreaks);
            hard = Collections.unmodifiableSet(new TreeSet<>(hard));
            soft = Collections.unmodifiableSet(new TreeSet<>(soft));
            if (!Collections.disjoint(hard, soft)) {
                throw new IllegalArgumentException("soft must have no surface that is hard");
            }
        }
    }

    /**
     * The runner's own cadence.
     *
     * @param baselineDays before a run, the run's own day not included
     * @param matchedPacePercent a pace that differs by at most so much is matched
     * @param fewestRuns for a median
     */
    public record Cadence(int baselineDays, int matchedPacePercent, int fewestRuns) {

        public Cadence {
            positive("baselineDays", baselineDays);
            positive("matchedPacePercent", matchedPacePercent);
            positive("fewestRuns", fewestRuns);
        }
    }

    /**
     * How symptoms set in (SR-17).
     *
     * @param fewestRuns symptomatic runs with an onset
     * @param variation the coefficient of variation up to which the onset is at a fixed point
     * @param spreadPercent the longest of these runs to the shortest: at least, for a fixed point
     * @param latePercent an onset at this much of the run or later is late
     * @param immediatePercent an onset at this much of the run or earlier is at once
     * @param immediateMinutes or within so many minutes
     * @param ofThree so many of three runs must agree
     */
    public record Onset(
            int fewestRuns,
            double variation,
            int spreadPercent,
            int latePercent,
            int immediatePercent,
            int immediateMinutes,
            int ofThree) {

        public Onset {
            within("fewestRuns", fewestRuns, 2, Integer.MAX_VALUE);
            positive("variation", variation);
            within("spreadPercent", spreadPercent, 100, Integer.MAX_VALUE);
            within("latePercent", latePercent, 1, 100);
            within("immediatePercent", immediatePercent, 1, latePercent);
            positive("immediateMinutes", immediateMinutes);
            within("ofThree", ofThree, 1, 3);
        }
    }

    /**
     * The pattern of exertion (domain 3.5).
     *
     * @param fewestRuns symptomatic runs with tightness of the leg
     * @param variation the coefficient of variation of the minutes to the onset, at most
     * @param onsetFromMinutes the onset is not earlier
     * @param onsetToMinutes nor later
     * @param reliefMinutes gone so soon after every run
     */
    public record Exertional(
            int fewestRuns, double variation, int onsetFromMinutes, int onsetToMinutes, int reliefMinutes) {

        public Exertional {
            within("fewestRuns", fewestRuns, 2, Integer.MAX_VALUE);
            positive("variation", variation);
            positive("onsetFromMinutes", onsetFromMinutes);
            ordered("onsetToMinutes", onsetFromMinutes, onsetToMinutes);
            positive("reliefMinutes", reliefMinutes);
        }
    }

    /**
     * One change at a time: usual, changed, usual, changed.
     *
     * @param blocks how many
     * @param runsPerBlock answered runs that count
     */
    public record Experiment(int blocks, int runsPerBlock) {

        public Experiment {
            within("blocks", blocks, 2, Integer.MAX_VALUE);
            positive("runsPerBlock", runsPerBlock);
        }
    }

    /** What a verdict takes. */
    public Certainty certainty() {
        return new Certainty(fewestRuns, fewestRunsClear, suggestive, clear);
    }

    /** As shipped. */
    public static AssociationPolicy standard() {
        return new AssociationPolicy(
                90,
                5,
                8,
                new Confidence(95, 1.959963984540054),
                new Confidence(99, 2.5758293035489004),
                0.5,
                14,
                new Levels(
                        5,
                        20,
                        7,
                        7,
                        2,
                        EnumSet.of(Surface.ROAD, Surface.CONCRETE),
                        EnumSet.of(Surface.TRAIL, Surface.GRASS, Surface.SAND)),
                new Cadence(28, 5, 3),
                new Onset(3, 0.20, 150, 67, 20, 10, 2),
                new Exertional(3, 0.20, 5, 40, 30),
                new Experiment(4, 3));
    }

    private static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be more than 0");
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
        }
    }

    private static void ordered(String name, double lower, double higher) {
        if (!(higher >= lower)) {
            throw new IllegalArgumentException(name + " must not be below " + lower);
        }
    }
}
