package solewatch.analysis.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.report.ClinicianReport.Period;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.FactId;

/**
 * One week's OSTRC-H2 (Clarsen 2020), answers unchanged.
 *
 * @param answers each 0, 8, 17 or 25; null where the gate question ended the questionnaire
 * @param score null when it was not scored
 */
public record Questionnaire(
        FactId fact,
        LocalDate day,
        OffsetDateTime at,
        OstrcAnswers answers,
        Enclosures.@Nullable Score score) {

    /** Of these days, oldest first. */
    static List<Questionnaire> all(RunnerHistory history, Period period, Enclosures enclosures) {
        return history.checkIns().stream()
                .filter(checkIn -> period.holds(checkIn.day()) && checkIn.fact().ostrc() != null)
                .map(checkIn -> new Questionnaire(
                        checkIn.id(),
                        checkIn.day(),
                        Entries.local(checkIn.fact().at(), history.zone()),
                        Objects.requireNonNull(checkIn.fact().ostrc()),
                        enclosures.ostrc().get(checkIn.id())))
                .toList();
    }
}
