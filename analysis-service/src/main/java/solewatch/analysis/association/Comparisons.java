package solewatch.analysis.association;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.association.AssociationPolicy.Levels;
import solewatch.analysis.association.Comparison.Arm;
import solewatch.analysis.association.Surroundings.Baseline;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;

/** All comparisons of one runner's runs. What was never noted gives none. */
final class Comparisons {

    private final List<AnsweredRun> runs;
    private final Observations observations;
    private final Surroundings surroundings;
    private final Levels levels;
    private final int cadenceDays;
    private final Map<String, String> shoeNames;
    private final List<Comparison> all = new ArrayList<>();

    Comparisons(
            List<AnsweredRun> runs,
            Observations observations,
            Surroundings surroundings,
            AssociationPolicy policy,
            Map<String, String> shoeNames) {
        this.runs = runs;
        this.observations = observations;
        this.surroundings = surroundings;
        this.levels = policy.levels();
        this.cadenceDays = policy.cadence().baselineDays();
        this.shoeNames = shoeNames;
    }

    /** In order of factor and level. */
    List<Comparison> all() {
        gear();
        ground();
        around();
        body();
        pacing();
        return all;
    }

    private void gear() {
        each(
                Circumstance.SHOE,
                AnsweredRun::shoe,
                id -> "in the shoe " + shoeNames.getOrDefault(id, id),
                "in other shoes");
        each(Circumstance.SOCK, AnsweredRun::sock, id -> "in the sock " + id, "in other socks");
        each(Circumstance.INSOLE, AnsweredRun::insole, id -> "with the insole " + id, "with other insoles");
        each(Circumstance.LACING, AnsweredRun::lacing, words -> "with the lacing " + words, "with other lacings");
    }

    private void ground() {
        each(
                Circumstance.SURFACE,
                run -> run.surface() == null ? null : run.surface().name(),
                name -> "mostly on " + name.toLowerCase(Locale.ROOT),
                "mostly on something else");
        compare(
                Circumstance.HARD_SURFACE,
                "HARD",
                "on hard ground (" + names(levels.hard()) + ")",
                "on soft ground (" + names(levels.soft()) + ")",
                this::ofGround);
    }

    private void around() {
        compare(
                Circumstance.TEMPERATURE,
                "WARM",
                "above " + number(levels.warmCelsius()) + " °C",
                "below " + number(levels.coldCelsius()) + " °C",
                this::ofTemperature);
        List<Arm> longest = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            longest.add(Arm.of(observations.isInLongestThird(i)));
        }
        add(Circumstance.DISTANCE, "LONGEST_THIRD", "of the longest third", "of the shorter two thirds", longest, null);
        yesNo(
                Circumstance.REST_DAY_BEFORE,
                "after a day without a run",
                "with a run the day before or earlier that day",
                answered -> surroundings.restDayBefore(answered.run()));
        cadence();
    }

    private void body() {
        yesNo(Circumstance.DRANK, "with drinking", "without drinking", told(Conditions::drank));
        yesNo(Circumstance.ELECTROLYTES, "with electrolytes", "without electrolytes", told(Conditions::electrolytes));
        String hours = number(levels.shortSleepHours());
        yesNo(
                Circumstance.SHORT_SLEEP,
                "after less than " + hours + " hours of sleep",
                "after " + hours + " hours of sleep or more",
                answered -> {
                    Double slept = surroundings.sleepHours(answered.epochDay());
                    return slept == null ? null : slept < levels.shortSleepHours();
                });
        yesNo(
                Circumstance.SAT_LONG_BEFORE,
                "after sitting long",
                "without sitting long before",
                told(Conditions::satLongBefore));
    }

    private void pacing() {
        yesNo(
                Circumstance.WALK_BREAKS,
                "with " + levels.walkBreaks() + " walk breaks or more",
                "with fewer walk breaks or none",
                answered -> {
                    Integer breaks = answered.walkBreaks();
                    return breaks == null ? null : breaks >= levels.walkBreaks();
                });
        yesNo(Circumstance.EASED_IN, "eased into", "not eased into", answered -> {
            Structure structure = answered.run().fact().structure();
            return structure == null ? null : structure.easedIn();
        });
    }

    private void cadence() {
        List<Arm> arms = new ArrayList<>();
        int matched = 0;
        int all = 0;
        for (AnsweredRun answered : runs) {
            Double cadence = Surroundings.cadence(answered.run());
            Baseline baseline = cadence == null ? null : surroundings.baseline(answered.run());
            arms.add(Arm.of(cadence == null || baseline == null ? null : cadence > baseline.stepsPerMinute()));
            matched += baseline != null && baseline.matched() ? 1 : 0;
            all += baseline != null && !baseline.matched() ? 1 : 0;
        }
        add(
                Circumstance.CADENCE,
                "ABOVE",
                "with a cadence above the runner's own",
                "with a cadence at or below the runner's own",
                arms,
                "The runner's own cadence is the median of the " + cadenceDays
                        + " days before: at a matched pace for " + matched
                        + " of these runs, of all runs for " + all + ".");
    }

    private Arm ofGround(AnsweredRun answered) {
        Surface surface = answered.surface();
        if (surface == null) {
            return Arm.UNKNOWN;
        }
        return levels.hard().contains(surface) ? Arm.WITH : levels.soft().contains(surface) ? Arm.WITHOUT : Arm.NEITHER;
    }

    private Arm ofTemperature(AnsweredRun answered) {
        Conditions conditions = answered.run().fact().conditions();
        Double celsius = conditions == null ? null : conditions.airTemperatureCelsius();
        if (celsius == null) {
            return Arm.UNKNOWN;
        }
        return celsius > levels.warmCelsius() ? Arm.WITH : celsius < levels.coldCelsius() ? Arm.WITHOUT : Arm.NEITHER;
    }

    /** Each level against all others; of two levels, the first against the second. */
    private void each(
            Circumstance factor,
            Function<AnsweredRun, @Nullable String> levelOf,
            UnaryOperator<String> words,
            String others) {
        List<@Nullable String> worn = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (AnsweredRun run : runs) {
            String level = levelOf.apply(run);
            worn.add(level);
            if (level != null) {
                seen.add(level);
            }
        }
        boolean two = seen.size() == 2;
        for (String level : two ? seen.headSet(seen.last()) : seen) {
            List<Arm> arms = worn.stream()
                    .map(other -> Arm.of(other == null ? null : other.equals(level)))
                    .toList();
            add(factor, level, words.apply(level), two ? words.apply(seen.last()) : others, arms, null);
        }
    }

    private void yesNo(
            Circumstance factor, String with, String without, Function<AnsweredRun, @Nullable Boolean> answer) {
        compare(factor, "YES", with, without, run -> Arm.of(answer.apply(run)));
    }

    private void compare(
            Circumstance factor, String level, String with, String without, Function<AnsweredRun, Arm> arm) {
        add(factor, level, with, without, runs.stream().map(arm).toList(), null);
    }

    private void add(
            Circumstance factor, String level, String with, String without, List<Arm> arms, @Nullable String note) {
        Comparison comparison = new Comparison(factor, level, with, without, arms, note);
        if (comparison.known() > 0) {
            all.add(comparison);
        }
    }

    private static Function<AnsweredRun, @Nullable Boolean> told(Function<Conditions, @Nullable Boolean> field) {
        return answered -> {
            Conditions conditions = answered.run().fact().conditions();
            return conditions == null ? null : field.apply(conditions);
        };
    }

    private static String names(Iterable<Surface> surfaces) {
        List<String> names = new ArrayList<>();
        surfaces.forEach(surface -> names.add(surface.name().toLowerCase(Locale.ROOT)));
        return String.join(", ", names);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
