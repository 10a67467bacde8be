package solewatch.ingest.submission;

import static solewatch.ingest.body.Refusal.Code.CONTRADICTION;
import static solewatch.ingest.body.Refusal.Code.OUT_OF_RANGE;
import static solewatch.ingest.submission.Rule.range;
import static solewatch.ingest.submission.Rule.that;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.ClinicianAssessed;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.ShoeChanged;

/** What a profile, a shoe and a clinician's word must be: numbers a person, a shoe and a calendar can have. */
final class ProfileRules {

    private static final int MOST_SHOE_METRES = 10_000_000;
    private static final LocalDate FIRST_HOLD = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_HOLD = LocalDate.of(2100, 1, 1);

    static final List<Rule<RunnerChanged>> RUNNER = List.of(
            range("/heartRateMax", 60, 260, RunnerChanged::heartRateMax),
            range("/heartRateRest", 20, 150, RunnerChanged::heartRateRest),
            that(
                    "/heartRateRest",
                    CONTRADICTION,
                    "must be below the highest heart rate",
                    r -> below(r.heartRateRest(), r.heartRateMax())),
            range("/thresholdSecondsPerKilometre", 120, 1200, RunnerChanged::thresholdSecondsPerKilometre),
            range("/feet/leftMillimetres", 100, 450, r -> left(r.feet())),
            range("/feet/rightMillimetres", 100, 450, r -> right(r.feet())));

    static final List<Rule<ShoeChanged>> SHOE = List.of(
            range("/initialDistanceMetres", 0, MOST_SHOE_METRES, ShoeChanged::initialDistanceMetres),
            range("/noticeMetres", 1, MOST_SHOE_METRES, ShoeChanged::noticeMetres),
            range("/strongNoticeMetres", 1, MOST_SHOE_METRES, ShoeChanged::strongNoticeMetres),
            that(
                    "/strongNoticeMetres",
                    CONTRADICTION,
                    "must be above noticeMetres",
                    s -> below(s.noticeMetres(), s.strongNoticeMetres())),
            range("/stackMillimetres", 0, 150, ShoeChanged::stackMillimetres),
            range("/dropMillimetres", -50, 100, ShoeChanged::dropMillimetres));

    static final List<Rule<ClinicianAssessed>> CLINICIAN = List.of(
            TimeRules.notInTheFuture("/at", ClinicianAssessed::at),
            TimeRules.notBefore2000("/at", ClinicianAssessed::at),
            that(
                    "/hold",
                    OUT_OF_RANGE,
                    "must be a day from 2000 to 2099",
                    c -> c.hold() == null
                            || (!c.hold().isBefore(FIRST_HOLD) && c.hold().isBefore(LAST_HOLD))));

    private ProfileRules() {}

    private static boolean below(@Nullable Integer lower, @Nullable Integer upper) {
        return lower == null || upper == null || lower < upper;
    }

    private static @Nullable Integer left(@Nullable FootProfile feet) {
        return feet == null ? null : feet.leftMillimetres();
    }

    private static @Nullable Integer right(@Nullable FootProfile feet) {
        return feet == null ? null : feet.rightMillimetres();
    }
}
