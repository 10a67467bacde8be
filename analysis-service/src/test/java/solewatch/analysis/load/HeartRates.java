package solewatch.analysis.load;

import java.util.Set;
import solewatch.analysis.ARunner;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Sex;

/** Runs with a heart rate, and runners whose limits are known. */
final class HeartRates {

    private HeartRates() {}

    static RunRecorded with(RunRecorded run, HeartRate heart) {
        return with(run, heart, null, null);
    }

    static RunRecorded with(RunRecorded run, HeartRate heart, Double exertion, Integer gradeAdjustedMetres) {
        return new RunRecorded(
                run.runner(),
                run.provenance(),
                run.start(),
                run.sport(),
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.movingSeconds(),
                run.distanceMetres(),
                gradeAdjustedMetres,
                null,
                null,
                heart,
                exertion,
                null,
                null,
                null,
                null,
                null,
                false,
                Set.of());
    }

    static RunnerChanged profile(ARunner runner, int heartRateMax) {
        return new RunnerChanged(
                runner.id(),
                new Provenance("profile", "profile", 0),
                null,
                null,
                null,
                Sex.MALE,
                heartRateMax,
                55,
                270,
                null,
                null);
    }
}
