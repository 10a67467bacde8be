package solewatch.ingest.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/**
 * Moments as they are posted: ISO-8601 text with an offset and a zone beside it, or an object of both. An offset of
 * {@code Z} tells the instant and not where the runner was, so the zone is then assumed, and marked so.
 */
final class Moments {

    private static final String ZONE = "zone";
    private static final int LONGEST = 80;
    /** Years of four digits, which is all that events can hold. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private Moments() {}

    /** The moment in this field, its zone in the field {@code zone} beside it or, for an object, inside it. */
    static @Nullable ZonedMoment take(Fields fields, String name) {
        if (fields.isText(name)) {
            ZoneId zone = zone(fields);
            return moment(fields, name, zone);
        }
        Fields moment = fields.object(name);
        if (moment == null) {
            zone(fields);
            return fields.required(name, null);
        }
        ZonedMoment result = moment(moment, "at", zone(moment));
        moment.required("at", result);
        moment.close();
        return result;
    }

    /** The zone in the field {@code zone}: an IANA name or an offset. */
    static @Nullable ZoneId zone(Fields fields) {
        String id = fields.text(ZONE, LONGEST);
        if (id == null) {
            return null;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return fields.refuse(ZONE, Refusal.Code.UNKNOWN_ZONE, "must be an IANA zone or an offset such as +02:00");
        }
    }

    /** A calendar day. */
    static @Nullable LocalDate day(Fields fields, String name) {
        String text = fields.text(name, LONGEST);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return isWritable(day.atStartOfDay(ZoneOffset.UTC).toInstant()) ? day : badYear(fields, name);
        } catch (DateTimeParseException e) {
            return fields.refuse(name, Refusal.Code.BAD_FORM, "must be a date such as 2026-11-23");
        }
    }

    private static @Nullable ZonedMoment moment(Fields fields, String name, @Nullable ZoneId beside) {
        String text = fields.text(name, LONGEST);
        if (text == null) {
            return null;
        }
        try {
            ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME);
            Instant at = time.toInstant();
            if (!isWritable(at)) {
                return badYear(fields, name);
            }
            if (beside != null) {
                return new ZonedMoment(at, beside, basisOf(beside));
            }
            if (time.getZone().equals(ZoneOffset.UTC) && text.endsWith("Z")) {
                return new ZonedMoment(at, ZoneOffset.UTC, ZoneBasis.ASSUMED_UTC);
            }
            return new ZonedMoment(at, time.getZone(), basisOf(time.getZone()));
        } catch (DateTimeParseException e) {
            return isLocal(text)
                    ? fields.refuse(name, Refusal.Code.OFFSET_REQUIRED, "must have an offset such as Z or +02:00")
                    : fields.refuse(name, Refusal.Code.BAD_FORM, "must be a time such as 2026-11-23T07:30:00+01:00");
        }
    }

    private static boolean isWritable(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(BEYOND);
    }

    private static <T> @Nullable T badYear(Fields fields, String name) {
        return fields.refuse(name, Refusal.Code.OUT_OF_RANGE, "must have a year of four digits");
    }

    private static boolean isLocal(String text) {
        try {
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static ZoneBasis basisOf(ZoneId zone) {
        return zone instanceof ZoneOffset ? ZoneBasis.SOURCE_OFFSET : ZoneBasis.SOURCE_ZONE;
    }
}
