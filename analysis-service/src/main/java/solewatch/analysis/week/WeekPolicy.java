package solewatch.analysis.week;

/**
 * Which days are hard, moderate or easy (SR-31), and what of their order is mentioned; each number with its source in
 * docs/science.md.
 *
 * @param hardExertion hard from this perceived exertion on (0 to 10)
 * @param moderateExertion moderate from this one on
 * @param hardHeartRatePercent where exertion is unknown: from this average, of the highest heart rate
 * @param moderateHeartRatePercent moderate from this one on
 * @param hardDaysInARow so many are mentioned
 * @param hardWindowDays the last of them so recent
 * @param daysWithoutRest so many run days in a row are mentioned
 */
public record WeekPolicy(
        int hardExertion,
        int moderateExertion,
        int hardHeartRatePercent,
        int moderateHeartRatePercent,
        int hardDaysInARow,
        int hardWindowDays,
        int daysWithoutRest) {

    public WeekPolicy {
        within("hardExertion", moderateExertion + 1, hardExertion, 10);
        within("moderateExertion", 1, moderateExertion, 9);
        within("hardHeartRatePercent", moderateHeartRatePercent + 1, hardHeartRatePercent, 100);
        within("moderateHeartRatePercent", 1, moderateHeartRatePercent, 99);
        within("hardDaysInARow", 2, hardDaysInARow, 7);
        within("hardWindowDays", 1, hardWindowDays, 28);
        within("daysWithoutRest", 2, daysWithoutRest, 28);
    }

    /** As shipped. */
    public static WeekPolicy standard() {
        return new WeekPolicy(7, 5, 80, 70, 2, 7, 7);
    }

    private static void within(String component, int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(component + " must be from " + least + " to " + most);
        }
    }
}
