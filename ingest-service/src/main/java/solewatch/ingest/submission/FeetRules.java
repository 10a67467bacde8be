package solewatch.ingest.submission;

import static solewatch.ingest.body.Refusal.Code.AREAS_REQUIRED;
import static solewatch.ingest.body.Refusal.Code.CONTRADICTION;
import static solewatch.ingest.body.Refusal.Code.NOTHING_SAID;
import static solewatch.ingest.body.Refusal.Code.REQUIRED;
import static solewatch.ingest.submission.Rule.eachInRange;
import static solewatch.ingest.submission.Rule.range;
import static solewatch.ingest.submission.Rule.that;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Mobility;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.CheckInRecorded.Routine;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;

/**
 * What a symptom report and a check-in must be, beyond the scales the records keep themselves: a place on a foot for every symptom, and nothing
 * that contradicts itself, because an episode is kept for a place and severity 0 is an answer of its own.
 */
final class FeetRules {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES_OF_A_YEAR = 366 * 24 * 60;

    static final List<Rule<SymptomReported>> SYMPTOM = List.of(
            TimeRules.notInTheFuture("/at", SymptomReported::at),
            TimeRules.notBefore2000("/at", SymptomReported::at),
            that("/areas", AREAS_REQUIRED, "each area needs at least one zone", r -> placed(r.areas())),
            that(
                    "/areas",
                    AREAS_REQUIRED,
                    "a severity of 1 or more needs an area, unless a warning sign is reported",
                    r -> r.severity() < 1
                            || !r.areas().isEmpty()
                            || !r.redFlags().isEmpty()),
            that(
                    "/areas",
                    CONTRADICTION,
                    "an area cannot be felt when the severity of the report is 0",
                    r -> r.severity() > 0 || r.areas().stream().allMatch(area -> severityOf(area) == 0)),
            range("/onsetMetres", 0, 1_000_000, SymptomReported::onsetMetres),
            range("/onsetMinutes", 0, 31 * 24 * 60, SymptomReported::onsetMinutes),
            range("/resolvedAfterMinutes", 0, MINUTES_OF_A_YEAR, SymptomReported::resolvedAfterMinutes),
            that(
                    "/resolvedAfterMinutes",
                    CONTRADICTION,
                    "it cannot be gone and still present",
                    r -> r.resolvedAfterMinutes() == null || !Boolean.TRUE.equals(r.stillPresent())),
            that(
                    "/severityNextDay",
                    CONTRADICTION,
                    "it cannot be there the next day when it was not felt, or gone before; what began later is a report"
                            + " of its own",
                    FeetRules::nextDayFits),
            that(
                    "/redFlagsDenied",
                    CONTRADICTION,
                    "a warning sign cannot be both reported and denied",
                    r -> Collections.disjoint(r.redFlags(), r.redFlagsDenied())));

    static final List<Rule<CheckInRecorded>> CHECK_IN = List.of(
            TimeRules.notInTheFuture("/at", CheckInRecorded::at),
            TimeRules.notBefore2000("/at", CheckInRecorded::at),
            that("", NOTHING_SAID, "a check-in needs at least one answer", FeetRules::saysSomething),
            that(
                    "/footContext",
                    REQUIRED,
                    "feet that were asked about need the context and the severity",
                    c -> (c.footContext() == null) == (c.severity() == null)),
            that("/areas", AREAS_REQUIRED, "each area needs at least one zone", c -> placed(c.areas())),
            that("/areas", AREAS_REQUIRED, "a severity of 1 or more needs an area", FeetRules::symptomIsPlaced),
            that(
                    "/areas",
                    CONTRADICTION,
                    "an area cannot be felt when the severity is 0 or was not asked",
                    FeetRules::areasAreFelt),
            that(
                    "/ostrc",
                    CONTRADICTION,
                    "participation 0 or 25 ends the questionnaire; 8 or 17 needs all four answers",
                    FeetRules::gateIsKept),
            eachInRange("/routines", 0, 100, CheckInRecorded::routines, Routine::planned),
            eachInRange("/routines", 0, 100, CheckInRecorded::routines, Routine::done),
            range("/mobility/kneeToWallLeftCentimetres", 0, 50, c -> measured(c, Mobility::kneeToWallLeftCentimetres)),
            range(
                    "/mobility/kneeToWallRightCentimetres",
                    0,
                    50,
                    c -> measured(c, Mobility::kneeToWallRightCentimetres)),
            range("/mobility/calfRaisesLeft", 0, 1000, c -> measured(c, Mobility::calfRaisesLeft)),
            range("/mobility/calfRaisesRight", 0, 1000, c -> measured(c, Mobility::calfRaisesRight)));

    private FeetRules() {}

    private static <N> @Nullable N measured(CheckInRecorded checkIn, Function<Mobility, @Nullable N> of) {
        Mobility mobility = checkIn.mobility();
        return mobility == null ? null : of.apply(mobility);
    }

    private static boolean nextDayFits(SymptomReported report) {
        Integer nextDay = report.severityNextDay();
        Integer gone = report.resolvedAfterMinutes();
        return nextDay == null || nextDay == 0 || report.severity() > 0 && (gone == null || gone >= MINUTES_OF_A_DAY);
    }

    private static int severityOf(Area area) {
        Integer own = area.severity();
        return own == null ? 0 : own;
    }

    private static boolean placed(List<Area> areas) {
        return areas.stream().noneMatch(area -> area.zones().isEmpty());
    }

    private static boolean symptomIsPlaced(CheckInRecorded checkIn) {
        Integer severity = checkIn.severity();
        return severity == null || severity < 1 || !checkIn.areas().isEmpty();
    }

    private static boolean areasAreFelt(CheckInRecorded checkIn) {
        Integer severity = checkIn.severity();
        if (severity == null) {
            return checkIn.areas().isEmpty();
        }
        return severity > 0 || checkIn.areas().stream().allMatch(area -> severityOf(area) == 0);
    }

    private static boolean gateIsKept(CheckInRecorded checkIn) {
        OstrcAnswers answers = checkIn.ostrc();
        if (answers == null) {
            return true;
        }
        boolean ends = answers.participation() == 0 || answers.participation() == 25;
        boolean none =
                answers.modifiedTraining() == null && answers.performance() == null && answers.symptoms() == null;
        boolean all = answers.modifiedTraining() != null && answers.performance() != null && answers.symptoms() != null;
        return ends ? none : all;
    }

    private static boolean saysSomething(CheckInRecorded checkIn) {
        return checkIn.severity() != null
                || checkIn.footContext() != null
                || !checkIn.areas().isEmpty()
                || checkIn.ostrc() != null
                || checkIn.sleepHours() != null
                || checkIn.sittingHours() != null
                || checkIn.drank() != null
                || checkIn.electrolytes() != null
                || !checkIn.routines().isEmpty()
                || checkIn.mobility() != null
                || checkIn.crossedLegs() != null
                || !checkIn.helped().isEmpty();
    }
}
