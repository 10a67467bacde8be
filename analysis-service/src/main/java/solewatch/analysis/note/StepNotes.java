package solewatch.analysis.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.note.Note.Draft;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.Side;

/** What the measured step suggests, against the runner's own: ASYMMETRY_SHIFT, TECHNIQUE_JUMP, TECHNIQUE. */
final class StepNotes {

    private static final double HUNDREDTHS = 100;

    /** What is measured of a step. */
    private enum Step {
        BALANCE,
        CADENCE,
        LENGTH,
        VERTICAL_RATIO;

        /** A measured value above 0. Of a run whose cadence may be in another unit, cadence and length are not known. */
        @Nullable
        Double of(Run run) {
            Dynamics dynamics = run.fact().dynamics();
            boolean doubtful = run.fact().flags().contains(Flag.CADENCE_UNIT_DOUBTFUL);
            if (dynamics == null || doubtful && (this == CADENCE || this == LENGTH)) {
                return null;
            }
            Double value = switch (this) {
                case BALANCE -> dynamics.stanceBalanceLeftPercent();
                case CADENCE -> dynamics.cadenceStepsPerMinute();
                case LENGTH -> dynamics.stepLengthMillimetres();
                case VERTICAL_RATIO -> dynamics.verticalRatioPercent();
            };
            return value != null && value > 0 ? value : null;
        }
    }

    private final Recent recent;
    private final List<EpisodeHistory> episodes;
    private final NotePolicy policy;

    StepNotes(Recent recent, List<EpisodeHistory> episodes, NotePolicy policy) {
        this.recent = recent;
        this.episodes = episodes;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        asymmetry(notes);
        jump(notes);
        technique(notes);
    }

    private void asymmetry(List<Note> notes) {
        NotePolicy.Asymmetry rule = policy.asymmetry();
        List<Run> known =
                recent.runs.stream().filter(run -> Step.BALANCE.of(run) != null).toList();
        int split = known.size() - rule.recentRuns();
        if (split < 0
                || known.size() < rule.baselineMinimum()
                || !recent.within(known.get(split).epochDay(), rule.windowDays())) {
            return;
        }
        List<Run> own = known.subList(Math.max(0, known.size() - rule.baselineRuns()), known.size());
        double usual = median(own, Step.BALANCE).orElseThrow();
        List<Run> latest = known.subList(split, known.size());
        for (Side side : Side.values()) {
            List<Run> shifted =
                    latest.stream().filter(run -> shifted(run, usual, side)).toList();
            if (shifted.size() >= rule.shiftedRuns()) {
                notes.add(asymmetry(side, shifted, own.size(), usual));
            }
        }
    }

    private Note asymmetry(Side side, List<Run> shifted, int baselineRuns, double usual) {
        NotePolicy.Asymmetry rule = policy.asymmetry();
        return new Draft(
                        NoteCode.ASYMMETRY_SHIFT,
                        shifted.get(shifted.size() - 1).epochDay())
                .about(side.name(), null)
                .restingOn(Recent.ids(shifted))
                .measure("shiftedRuns", shifted.size(), rule.shiftedRuns(), "runs")
                .measure("recentRuns", rule.recentRuns(), "runs")
                .measure("leftPercent", median(shifted, Step.BALANCE).orElseThrow(), usual, "%")
                .measure("points", rule.points(), "percentage points")
                .measure("baselineRuns", baselineRuns, rule.baselineMinimum(), "runs")
                .saying("In {shiftedRuns} of the last {recentRuns} runs the step leaned {points} points or more further"
                        + " to the " + side.name().toLowerCase(Locale.ROOT)
                        + " than usual ({leftPercent} % on the left, usually {leftPercent!} %).");
    }

    /** In hundredths of a point, which is what watches write. */
    private boolean shifted(Run run, double usual, Side side) {
        Double balance = Step.BALANCE.of(run);
        double by = balance == null ? 0 : Math.round((balance - usual) * HUNDREDTHS) / HUNDREDTHS;
        return (side == Side.LEFT ? by : -by) >= policy.asymmetry().points();
    }

    private void jump(List<Note> notes) {
        NotePolicy.Technique rule = policy.technique();
        List<Run> compared = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (Run run : recent.runs(rule.recentDays())) {
            Double cadence = Step.CADENCE.of(run);
            int until = recent.today - rule.recentDays();
            OptionalDouble usual = usual(run, until - rule.baselineDays(), until, Step.CADENCE);
            if (cadence != null && usual.isPresent()) {
                compared.add(run);
                changes.add((cadence - usual.getAsDouble()) * 100 / usual.getAsDouble());
            }
        }
        if (compared.size() < rule.recentRuns()) {
            return;
        }
        double change = Math.round(median(changes) * HUNDREDTHS) / HUNDREDTHS;
        if (Math.abs(change) > rule.changePercent()) {
            notes.add(jump(compared, change));
        }
    }

    private Note jump(List<Run> compared, double change) {
        NotePolicy.Technique rule = policy.technique();
        return new Draft(
                        NoteCode.TECHNIQUE_JUMP,
                        compared.get(compared.size() - 1).epochDay())
                .about("CADENCE", change > 0 ? "HIGHER" : "LOWER")
                .restingOn(Recent.ids(compared))
                .measure("changePercent", Math.abs(change), rule.changePercent(), "%")
                .measure("runs", compared.size(), rule.recentRuns(), "runs")
                .measure("days", rule.recentDays(), "days")
                .measure("baselineDays", rule.baselineDays(), "days")
                .saying("At the same pace the cadence of {runs} runs of the last {days} days was {changePercent} % "
                        + (change > 0 ? "higher" : "lower")
                        + " than in the {baselineDays} days before. Small changes are easier to get used to.");
    }

    /** The latest run's step beside an open episode. */
    private void technique(List<Note> notes) {
        boolean open = episodes.stream().anyMatch(place -> place.latest().open());
        List<Run> latest = recent.runs(policy.technique().recentDays());
        if (!open || latest.isEmpty()) {
            return;
        }
        Run run = latest.get(latest.size() - 1);
        Draft draft = new Draft(NoteCode.TECHNIQUE, run.epochDay()).restingOn(List.of(run.id()));
        List<String> said = new ArrayList<>();
        compare(draft, said, run, "cadence", Step.CADENCE, "steps/min");
        compare(draft, said, run, "step length", Step.LENGTH, "mm");
        compare(draft, said, run, "vertical ratio", Step.VERTICAL_RATIO, "%");
        if (!said.isEmpty()) {
            notes.add(draft.saying("The latest run against others at the same pace: " + String.join(", ", said) + "."));
        }
    }

    private void compare(Draft draft, List<String> said, Run run, String name, Step measured, String unit) {
        Double value = measured.of(run);
        int before = run.epochDay() - 1;
        OptionalDouble usual = usual(run, before - policy.technique().baselineDays(), before, measured);
        if (value != null && usual.isPresent()) {
            draft.measure(name, value, usual.getAsDouble(), unit);
            said.add("%s {%s} %s (usually {%s!})".formatted(name, name, unit, name));
        }
    }

    /** The median of the runs at this run's pace in (after, upTo]; empty when there are too few. */
    private OptionalDouble usual(Run run, int after, int upTo, Step measured) {
        List<Run> alike = recent.runs.stream()
                .filter(other -> other.epochDay() > after && other.epochDay() <= upTo)
                .filter(other -> samePace(run, other) && measured.of(other) != null)
                .toList();
        return alike.size() < policy.technique().baselineRuns() ? OptionalDouble.empty() : median(alike, measured);
    }

    private boolean samePace(Run run, Run other) {
        double speed = speed(run);
        return Math.abs(speed(other) - speed) * 100
                <= speed * policy.technique().pacePercent();
    }

    /** Not a number when it is not known, or not to be believed. */
    private static double speed(Run run) {
        Integer metres = run.distanceMetres();
        Integer seconds = run.seconds();
        if (metres == null || seconds == null || metres <= 0 || seconds <= 0) {
            return Double.NaN;
        }
        return run.fact().flags().contains(Flag.SPEED_IMPLAUSIBLE) ? Double.NaN : (double) metres / seconds;
    }

    private static OptionalDouble median(List<Run> runs, Step measured) {
        List<Double> values = new ArrayList<>();
        for (Run run : runs) {
            Double value = measured.of(run);
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(values));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
