package solewatch.analysis.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.load.LoadValue.Basis;
import solewatch.analysis.load.LoadValue.Missing;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.HeartRate.Band;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Sex;

/** The load of one run by every method, each with its value or the reason why there is none. */
public final class RunLoad {

    private static final int ZONES = 5;
    private static final int BAND_CENTRE = 2;

    private final Run run;
    private final @Nullable RunnerChanged profile;
    private final LoadPolicy policy;

    private RunLoad(Run run, @Nullable RunnerChanged profile, LoadPolicy policy) {
        this.run = run;
        this.profile = profile;
        this.policy = policy;
    }

    /** The load of this run; some methods need to know the runner. */
    public static RunLoad of(Run run, @Nullable RunnerChanged profile, LoadPolicy policy) {
        return new RunLoad(run, profile, policy);
    }

    /** By every method, in the order of the ladder. */
    public List<LoadValue> values() {
        List<LoadValue> values = new ArrayList<>();
        for (LoadMethod method : LoadMethod.values()) {
            values.add(by(method));
        }
        return List.copyOf(values);
    }

    /** By one method. */
    public LoadValue by(LoadMethod method) {
        if (method == LoadMethod.DISTANCE) {
            Integer metres = run.distanceMetres();
            return metres == null
                    ? LoadValue.missing(method, Missing.NO_DISTANCE)
                    : LoadValue.of(method, metres / 1000.0, Basis.DISTANCE.alone());
        }
        if (method == LoadMethod.EDWARDS) {
            return edwards();
        }
        Integer seconds = run.seconds();
        if (seconds == null) {
            return LoadValue.missing(method, Missing.NO_DURATION);
        }
        double minutes = seconds / 60.0;
        return switch (method) {
            case SESSION_RPE -> sessionRpe(minutes);
            case BANISTER -> banister(minutes);
            case RUNNING_STRESS -> runningStress(seconds);
            case DURATION, DISTANCE, EDWARDS -> LoadValue.of(LoadMethod.DURATION, minutes, clock().alone());
        };
    }

    /** Seconds per kilometre on the flat that cost as much; null where altitude, distance or time is unknown. */
    public @Nullable Integer gradeAdjustedSecondsPerKilometre() {
        Integer metres = run.fact().gradeAdjustedDistanceMetres();
        Integer seconds = run.seconds();
        if (metres == null || metres <= 0 || seconds == null || seconds <= 0) {
            return null;
        }
        return Math.toIntExact(Math.round(seconds * 1000.0 / metres));
    }

    private LoadValue sessionRpe(double minutes) {
        Double exertion = run.fact().perceivedExertion();
        if (exertion == null) {
            return LoadValue.missing(LoadMethod.SESSION_RPE, Missing.NO_EXERTION);
        }
        return LoadValue.of(LoadMethod.SESSION_RPE, Formulas.sessionRpe(exertion, minutes), clock().alone());
    }

    private LoadValue banister(double minutes) {
        HeartRate heart = run.fact().heartRate();
        Integer average = heart == null ? null : heart.averageBeatsPerMinute();
        if (average == null) {
            return LoadValue.missing(LoadMethod.BANISTER, Missing.NO_HEART_RATE);
        }
        Integer rest = profile == null ? null : profile.heartRateRest();
        Integer max = profile == null ? null : profile.heartRateMax();
        if (rest == null || max == null || max <= rest) {
            return LoadValue.missing(LoadMethod.BANISTER, Missing.NO_HEART_RATE_LIMITS);
        }
        Sex sex = profile == null ? null : profile.sex();
        if (sex == null) {
            return LoadValue.missing(LoadMethod.BANISTER, Missing.NO_SEX);
        }
        if (average < rest || average > max) {
            return LoadValue.missing(LoadMethod.BANISTER, Missing.HEART_RATE_OUT_OF_RANGE);
        }
        double trimp = Formulas.banister(minutes, average, rest, max, sex);
        return LoadValue.of(LoadMethod.BANISTER, trimp, clock().alone());
    }

    private LoadValue edwards() {
        HeartRate heart = run.fact().heartRate();
        if (heart == null || heart.histogram().isEmpty()) {
            return LoadValue.missing(LoadMethod.EDWARDS, Missing.NO_HEART_RATE_SERIES);
        }
        Integer max = profile == null ? null : profile.heartRateMax();
        if (max == null || max <= 0) {
            return LoadValue.missing(LoadMethod.EDWARDS, Missing.NO_HEART_RATE_LIMITS);
        }
        if (!covered(heart.histogram())) {
            return LoadValue.missing(LoadMethod.EDWARDS, Missing.HEART_RATE_SERIES_INCOMPLETE);
        }
        double[] minutes = new double[ZONES];
        for (Band band : heart.histogram()) {
            int zone = Math.min(ZONES, (band.fromBeatsPerMinute() + BAND_CENTRE) * 10 / max - 4);
            if (zone >= 1) {
                minutes[zone - 1] += band.seconds() / 60.0;
            }
        }
        return LoadValue.of(LoadMethod.EDWARDS, Formulas.edwards(minutes), List.of());
    }

    /** Whether the series is one of nearly all of the run; of a run without a time the series is all there is. */
    private boolean covered(List<Band> histogram) {
        Integer seconds = run.seconds();
        if (seconds == null) {
            return true;
        }
        long known = 0;
        for (Band band : histogram) {
            known += band.seconds();
        }
        return known * 100 >= (long) seconds * policy.heartRateCoveragePercent();
    }

    /** Which of the run's clocks {@link Run#seconds()} read. */
    private Basis clock() {
        RunRecorded fact = run.fact();
        if (fact.movingSeconds() != null) {
            return Basis.MOVING_TIME;
        }
        return fact.timerSeconds() != null ? Basis.TIMER_TIME : Basis.ELAPSED_TIME;
    }

    private LoadValue runningStress(int seconds) {
        Integer threshold = profile == null ? null : profile.thresholdSecondsPerKilometre();
        if (threshold == null || threshold <= 0) {
            return LoadValue.missing(LoadMethod.RUNNING_STRESS, Missing.NO_THRESHOLD_PACE);
        }
        Integer adjusted = run.fact().gradeAdjustedDistanceMetres();
        Integer metres = adjusted != null ? adjusted : run.distanceMetres();
        if (metres == null || metres <= 0 || seconds <= 0) {
            return LoadValue.missing(LoadMethod.RUNNING_STRESS, Missing.NO_DISTANCE);
        }
        double pace = seconds * 1000.0 / metres;
        Basis distance = adjusted != null ? Basis.GRADE_ADJUSTED_DISTANCE : Basis.DISTANCE;
        double stress = Formulas.runningStress(seconds, pace, threshold);
        return LoadValue.of(LoadMethod.RUNNING_STRESS, stress, List.of(clock(), distance));
    }
}
