package solewatch.notify.channel.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which a server asks for patience (RFC 9110 section 10.2.3): seconds, or a date. */
final class RetryAfter {

    /** Longer than this nobody may put off an alert. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** The moment not to come back before, or null where nothing readable was asked. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d+")) {
            return now.plusSeconds(text.length() > 6 ? LONGEST.toSeconds() : capped(Long.parseLong(text)));
        }
        try {
            Instant asked = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            Instant latest = now.plus(LONGEST);
            return asked.isBefore(now) ? now : asked.isAfter(latest) ? latest : asked;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static long capped(long seconds) {
        return Math.min(seconds, LONGEST.toSeconds());
    }
}
