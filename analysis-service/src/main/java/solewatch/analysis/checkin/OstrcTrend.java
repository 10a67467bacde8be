package solewatch.analysis.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;

/**
 * The OSTRC-H2 from check-in to check-in. It is shown as it goes, because no number of it is known to mean anything alone.
 *
 * @param answered every answered questionnaire, oldest first
 * @param change the latest severity minus the one before; null when there are not two
 */
public record OstrcTrend(List<Answered> answered, @Nullable Integer change) {

    public OstrcTrend {
        answered = List.copyOf(answered);
    }

    /** One answered questionnaire, of the runner's local day; it asks about the 7 days before. */
    public record Answered(FactId checkIn, LocalDate day, OstrcAnswers answers, OstrcScore score) {}

    static OstrcTrend of(List<CheckIn> checkIns) {
        List<Answered> answered = new ArrayList<>();
        Integer before = null;
        Integer latest = null;
        for (CheckIn checkIn : checkIns) {
            OstrcAnswers answers = checkIn.fact().ostrc();
            if (answers == null) {
                continue;
            }
            OstrcScore score = OstrcScore.of(answers);
            answered.add(new Answered(checkIn.id(), checkIn.day(), answers, score));
            if (score.severity() != null) {
                before = latest;
                latest = score.severity();
            }
        }
        return new OstrcTrend(answered, before == null || latest == null ? null : Integer.valueOf(latest - before));
    }
}
