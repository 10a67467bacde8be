package solewatch.ingest.file.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Series;

/**
 * Numbers and times as XML writes them, without an exception per bad value: a hostile file may hold millions.
 */
final class Values {

    private static final int LONGEST_NUMBER = 32;
    private static final long FIRST_MILLIS =
            LocalDateTime.of(1990, 1, 1, 0, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    private static final long LAST_MILLIS =
            LocalDateTime.of(2100, 1, 1, 0, 0).toInstant(ZoneOffset.UTC).toEpochMilli();

    private Values() {}

    /** A time, and the offset it was written with: null for Z and for none at all. */
    record Moment(long millis, @Nullable ZoneOffset offset) {}

    /** NaN where the text is not a number. */
    static double number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            return digit ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Milliseconds since 1970 or {@link Series#NO_TIME}, for the many times of track points. */
    static long millis(String text) {
        Moment moment = moment(text);
        return moment == null ? Series.NO_TIME : moment.millis();
    }

    /** ISO 8601 with a T or a blank, with or without a fraction and an offset; null for anything else or out of range. */
    static @Nullable Moment moment(@Nullable String text) {
        if (text == null || text.length() < 19 || text.length() > 40) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = digits(text, 17, 2);
        boolean punctuated = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!punctuated || (year | month | day | hour | minute | second) < 0 || hour > 23 || minute > 59) {
            return null;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31 || second > 60) {
            return null;
        }
        return atOffset(text, year * 10_000 + month * 100 + day, hour * 3600 + minute * 60 + second);
    }

    private static @Nullable Moment atOffset(String text, int date, int secondOfDay) {
        int at = 19;
        long fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            int scale = 100;
            for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
                fraction += (long) scale * (text.charAt(at) - '0');
                scale /= 10;
            }
        }
        int offset = offsetSeconds(text, at);
        int day = date % 100;
        int month = date / 100 % 100;
        int year = date / 10_000;
        try {
            long epochDay = LocalDate.of(year, month, day).toEpochDay();
            long millis = (epochDay * 86_400 + secondOfDay - offset) * 1000 + fraction;
            boolean plausible = millis >= FIRST_MILLIS && millis < LAST_MILLIS;
            boolean zulu = at >= text.length() || text.charAt(at) == 'Z' || text.charAt(at) == 'z';
            return plausible ? new Moment(millis, zulu ? null : ZoneOffset.ofTotalSeconds(offset)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of "+01:15", "+0115" or "+01"; 0 for anything else. */
    private static int offsetSeconds(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
            return 0;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        int hours = digits(text, at + 1, 2);
        boolean colon = at + 3 < text.length() && text.charAt(at + 3) == ':';
        int minutes = Math.max(0, digits(text, at + (colon ? 4 : 3), 2));
        return hours < 0 || hours > 14 || minutes > 59 ? 0 : sign * (hours * 3600 + minutes * 60);
    }

    private static int digits(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
