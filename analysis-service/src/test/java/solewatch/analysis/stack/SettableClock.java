package solewatch.analysis.stack;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock, for a test to set: noon UTC of a day. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {
    /** The day it shows until it is set. */
    public static final LocalDate START = LocalDate.of(2026, 6, 1);

    private volatile Instant now = noonOf(START);

    public void setTo(LocalDate day) {
        now = noonOf(day);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service asks for instants alone");
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
