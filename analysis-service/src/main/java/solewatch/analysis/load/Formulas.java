package solewatch.analysis.load;

import solewatch.events.RunnerChanged.Sex;

/** The formulas of load (docs/science.md, Load formulas), in plain numbers. */
final class Formulas {

    private Formulas() {}

    /** Foster's session-RPE: exertion 0 to 10, times minutes. */
    static double sessionRpe(double exertion, double minutes) {
        return exertion * minutes;
    }

    /** Banister's TRIMP with the published weights: men 0.64 and 1.92, women 0.86 and 1.67. */
    static double banister(double minutes, double heartRate, double rest, double max, Sex sex) {
        double reserve = (heartRate - rest) / (max - rest);
        return switch (sex) {
            case MALE -> minutes * reserve * 0.64 * Math.exp(1.92 * reserve);
            case FEMALE -> minutes * reserve * 0.86 * Math.exp(1.67 * reserve);
        };
    }

    /** Edwards' TRIMP: minutes in 50-60, 60-70, 70-80, 80-90, 90-100 % of the highest heart rate, weighted 1 to 5. */
    static double edwards(double[] minutesByZone) {
        double sum = 0;
        for (int zone = 0; zone < minutesByZone.length; zone++) {
            sum += minutesByZone[zone] * (zone + 1);
        }
        return sum;
    }

    /** rTSS: 100 is one hour at threshold; paces in seconds per kilometre, the run's adjusted for grade. */
    static double runningStress(double seconds, double adjustedPace, double thresholdPace) {
        double intensity = thresholdPace / adjustedPace;
        return 100 * (seconds / 3600) * intensity * intensity;
    }
}
