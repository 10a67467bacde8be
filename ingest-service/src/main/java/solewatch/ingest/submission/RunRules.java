package solewatch.ingest.submission;

import static solewatch.ingest.body.Refusal.Code.CONTRADICTION;
import static solewatch.ingest.body.Refusal.Code.NOTHING_SAID;
import static solewatch.ingest.body.Refusal.Code.OUT_OF_RANGE;
import static solewatch.ingest.submission.Rule.eachInRange;
import static solewatch.ingest.submission.Rule.range;
import static solewatch.ingest.submission.Rule.that;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;
import solewatch.events.RunRecorded.Structure;

/**
 * What a run must be to be taken in, beyond what {@link RunRecorded} asks itself. The ranges keep out what no person and no watch can mean; what is only doubtful is
 * flagged instead ({@link RunFlags}), since watches that were never stopped are real.
 */
final class RunRules {

    /** The longest activity that is taken: watches left running for 27 and 31 days exist. */
    private static final int MOST_SECONDS = 31 * 24 * 3600;

    private static final int MOST_METRES = 1_000_000;

    static final List<Rule<RunRecorded>> ALL = List.of(
            TimeRules.notInTheFuture("/start", RunRecorded::start),
            TimeRules.notBefore2000("/start", RunRecorded::start),
            that("", NOTHING_SAID, "a run needs a duration or a distance", RunRules::saysSomething),
            range("/elapsedSeconds", 0, MOST_SECONDS, RunRecorded::elapsedSeconds),
            range("/timerSeconds", 0, MOST_SECONDS, RunRecorded::timerSeconds),
            range("/movingSeconds", 0, MOST_SECONDS, RunRecorded::movingSeconds),
            range("/distanceMetres", 0, MOST_METRES, RunRecorded::distanceMetres),
            range("/gradeAdjustedDistanceMetres", 0, 2 * MOST_METRES, RunRecorded::gradeAdjustedDistanceMetres),
            range("/ascentMetres", 0, 100_000, RunRecorded::ascentMetres),
            range("/descentMetres", 0, 100_000, RunRecorded::descentMetres),
            heartRate("/averageBeatsPerMinute", 20, 260, HeartRate::averageBeatsPerMinute),
            heartRate("/maxBeatsPerMinute", 20, 260, HeartRate::maxBeatsPerMinute),
            that(
                    "/heartRate/averageBeatsPerMinute",
                    CONTRADICTION,
                    "must not be above the highest",
                    RunRules::averageBelowHighest),
            eachInRange("/heartRate/histogram", 0, 260, RunRules::histogram, Band::fromBeatsPerMinute),
            eachInRange("/heartRate/histogram", 0, MOST_SECONDS, RunRules::histogram, Band::seconds),
            that("/heartRate/histogram", OUT_OF_RANGE, "bands must rise", RunRules::bandsRise),
            dynamics("/cadenceStepsPerMinute", 0, 400, Dynamics::cadenceStepsPerMinute),
            dynamics("/steps", 0, 2_000_000, Dynamics::steps),
            dynamics("/stanceTimeMillis", 0, 5000, Dynamics::stanceTimeMillis),
            dynamics("/stepLengthMillimetres", 0, 5000, Dynamics::stepLengthMillimetres),
            dynamics("/verticalOscillationMillimetres", 0, 1000, Dynamics::verticalOscillationMillimetres),
            dynamics("/verticalRatioPercent", 0, 100, Dynamics::verticalRatioPercent),
            conditions("/airTemperatureCelsius", -70, 70, Conditions::airTemperatureCelsius),
            conditions("/deviceTemperatureCelsius", -70, 90, Conditions::deviceTemperatureCelsius),
            structure("/walkBreaks", 0, 10_000, Structure::walkBreaks));

    private RunRules() {}

    private static Rule<RunRecorded> heartRate(
            String name, int least, int most, Function<HeartRate, @Nullable Integer> number) {
        return range("/heartRate" + name, least, most, run -> ofNullable(run.heartRate(), number));
    }

    private static Rule<RunRecorded> dynamics(
            String name, int least, int most, Function<Dynamics, ? extends @Nullable Number> number) {
        return range("/dynamics" + name, least, most, run -> ofNullable(run.dynamics(), number));
    }

    private static Rule<RunRecorded> conditions(
            String name, int least, int most, Function<Conditions, @Nullable Double> number) {
        return range("/conditions" + name, least, most, run -> ofNullable(run.conditions(), number));
    }

    private static Rule<RunRecorded> structure(
            String name, int least, int most, Function<Structure, @Nullable Integer> number) {
        return range("/structure" + name, least, most, run -> ofNullable(run.structure(), number));
    }

    private static <T> @Nullable Number ofNullable(@Nullable T part, Function<T, ? extends @Nullable Number> number) {
        return part == null ? null : number.apply(part);
    }

    private static boolean saysSomething(RunRecorded run) {
        return run.elapsedSeconds() != null
                || run.timerSeconds() != null
                || run.movingSeconds() != null
                || run.distanceMetres() != null;
    }

    private static boolean averageBelowHighest(RunRecorded run) {
        HeartRate rate = run.heartRate();
        return rate == null
                || rate.averageBeatsPerMinute() == null
                || rate.maxBeatsPerMinute() == null
                || rate.averageBeatsPerMinute() <= rate.maxBeatsPerMinute();
    }

    private static boolean bandsRise(RunRecorded run) {
        int last = -1;
        for (Band band : histogram(run)) {
            if (band.fromBeatsPerMinute() <= last) {
                return false;
            }
            last = band.fromBeatsPerMinute();
        }
        return true;
    }

    private static List<Band> histogram(RunRecorded run) {
        HeartRate rate = run.heartRate();
        return rate == null ? List.of() : rate.histogram();
    }
}
