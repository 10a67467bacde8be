package solewatch.analysis.checkin;

/**
 * The numbers check-ins are read with; each with its source in docs/science.md. The OSTRC-H2 is not among them: a published
 * questionnaire keeps its wording and its scores.
 *
 * @param wellnessDays sleep, sitting and drinking are looked at over so many days
 * @param adherentPercent a week is adherent when so much of what was planned was done
 * @param nudgePercent below it, for {@code nudgeWeeks} weeks running, the runner alone is nudged
 * @param nudgeWeeks so many weeks in a row
 */
public record CheckInPolicy(int wellnessDays, int adherentPercent, int nudgePercent, int nudgeWeeks) {

    public CheckInPolicy {
        within("wellnessDays", 1, wellnessDays, 364);
        within("adherentPercent", 1, adherentPercent, 100);
        within("nudgePercent", 1, nudgePercent, adherentPercent);
        within("nudgeWeeks", 1, nudgeWeeks, 52);
    }

    /** As shipped. */
    public static CheckInPolicy standard() {
        return new CheckInPolicy(14, 80, 50, 2);
    }

    private static void within(String component, int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(component + " must be from " + least + " to " + most);
        }
    }
}
