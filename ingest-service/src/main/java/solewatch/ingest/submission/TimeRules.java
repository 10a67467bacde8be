package solewatch.ingest.submission;

import static solewatch.ingest.body.Refusal.Code.BEFORE_2000;
import static solewatch.ingest.body.Refusal.Code.IN_THE_FUTURE;
import static solewatch.ingest.submission.Rule.that;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import solewatch.events.ZonedMoment;

/** When things can have happened: clocks may be a day ahead, and before 2000 a watch's clock was never set. */
final class TimeRules {

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

    private TimeRules() {}

    static <E> Rule<E> notInTheFuture(String pointer, Function<E, ZonedMoment> moment) {
        return new Rule<>(
                pointer,
                IN_THE_FUTURE,
                "must not be more than 24 hours ahead",
                (event, now) -> !moment.apply(event).at().isAfter(now.plus(AHEAD)));
    }

    static <E> Rule<E> notBefore2000(String pointer, Function<E, ZonedMoment> moment) {
        return that(
                pointer,
                BEFORE_2000,
                "must not be before the year 2000",
                event -> !moment.apply(event).at().isBefore(YEAR_2000));
    }
}
