package solewatch.analysis.checkin;

import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded.OstrcAnswers;

/**
 * The score of one OSTRC-H2 questionnaire, exactly as published (Clarsen 2020): the sum of four answers of 0, 8, 17 or 25.
 * The first is the gate: 0 ends it with 0, 25 with 100. There is no clinical cut-off on the sum.
 *
 * @param severity 0 to 100; null when an answer is missing
 * @param substantial the first answer 25, or the second or third 17 or more; null when a missing answer would decide
 * @param missing the first answer that is missing; null exactly when there is a severity
 */
public record OstrcScore(
        @Nullable Integer severity,
        @Nullable Boolean substantial,
        @Nullable Missing missing) {

    private static final int WORST = 25;
    private static final int MODERATE = 17;

    /** Which answer is missing. */
    public enum Missing {
        MODIFIED_TRAINING,
        PERFORMANCE,
        SYMPTOMS
    }

    /** Of these answers; after a gate the others are not looked at. */
    public static OstrcScore of(OstrcAnswers answers) {
        if (answers.participation() == 0) {
            return new OstrcScore(0, false, null);
        }
        if (answers.participation() == WORST) {
            return new OstrcScore(100, true, null);
        }
        Integer modified = answers.modifiedTraining();
        Integer performance = answers.performance();
        Integer symptoms = answers.symptoms();
        Boolean substantial = substantial(modified, performance);
        if (modified == null) {
            return new OstrcScore(null, substantial, Missing.MODIFIED_TRAINING);
        }
        if (performance == null) {
            return new OstrcScore(null, substantial, Missing.PERFORMANCE);
        }
        return symptoms == null
                ? new OstrcScore(null, substantial, Missing.SYMPTOMS)
                : new OstrcScore(answers.participation() + modified + performance + symptoms, substantial, null);
    }

    private static @Nullable Boolean substantial(@Nullable Integer modified, @Nullable Integer performance) {
        if (modified != null && modified >= MODERATE || performance != null && performance >= MODERATE) {
            return true;
        }
        return modified == null || performance == null ? null : Boolean.FALSE;
    }
}
