package solewatch.analysis.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunnerChanged;

/** How hard a day of running was. */
public enum Effort {
    REST,
    EASY,
    MODERATE,
    HARD,
    /** Was run, and of a run that may have been the hardest neither exertion nor heart rate is known. */
    UNKNOWN;

    /** Of one run: as it was rated; where nobody rated it, by its average of the highest heart rate. */
    static Effort of(Run run, @Nullable RunnerChanged profile, WeekPolicy policy) {
        Double exertion = run.fact().perceivedExertion();
        if (exertion != null) {
            return of(exertion, policy.moderateExertion(), policy.hardExertion());
        }
        HeartRate heart = run.fact().heartRate();
        Integer average = heart == null ? null : heart.averageBeatsPerMinute();
        Integer highest = profile == null ? null : profile.heartRateMax();
        if (average == null || highest == null || highest <= 0) {
            return UNKNOWN;
        }
        return of(average * 100.0 / highest, policy.moderateHeartRatePercent(), policy.hardHeartRatePercent());
    }

    /** Of a day: that of its hardest run; a run of which nothing is known may be harder than any but a hard one. */
    static Effort ofDay(List<Effort> runs) {
        Effort hardest = REST;
        for (Effort run : runs) {
            if (run == HARD) {
                return HARD;
            }
            hardest = run.compareTo(hardest) > 0 ? run : hardest;
        }
        return hardest;
    }

    private static Effort of(double value, int moderate, int hard) {
        if (value >= hard) {
            return HARD;
        }
        return value >= moderate ? MODERATE : EASY;
    }
}
