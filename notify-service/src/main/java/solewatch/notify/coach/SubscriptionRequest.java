package solewatch.notify.coach;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding.Urgency;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.notify.coach.Problem.Fault;
import solewatch.notify.routing.QuietHours;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Subscription.Role;

/** Reads a form field by field and collects everything that is wrong with it. */
final class SubscriptionRequest {

    private static final Duration LONGEST_MUTE = Duration.ofDays(14);
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final List<Fault> faults = new ArrayList<>();
    private final SubscriptionForm form;
    private final Caller caller;
    private final Instant now;

    SubscriptionRequest(SubscriptionForm form, Caller caller, Instant now) {
        this.form = form;
        this.caller = caller;
        this.now = now;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The one runner it is about, or null for the team. */
    @Nullable
    RunnerId runner() {
        String runner = form.runner();
        if (caller.role() == Role.RUNNER && runner == null) {
            return caller.runner();
        }
        return runner == null ? null : new RunnerId(runner);
    }

    /** Whether it is about exactly one thing, well written; whether the caller may know of it is another question. */
    boolean hasScope() {
        boolean fine = caller.role() == Role.RUNNER
                ? form.team() == null && (form.runner() == null || RunnerId.isValid(form.runner()))
                : (form.team() == null) != (form.runner() == null)
                        && (form.team() == null || TeamId.isValid(form.team()))
                        && (form.runner() == null || RunnerId.isValid(form.runner()));
        if (!fine) {
            faults.add(new Fault("", "SCOPE", "must be about exactly one team or one runner"));
        }
        return fine;
    }

    /** Without addresses; what is wrong is in {@link #faults()}, and then the result is of no use. */
    Subscription subscription(UUID id) {
        ZoneId zone = value("/zone", form.zone(), UTC, ZoneId::of, "must be an IANA zone");
        return new Subscription(
                id,
                caller.subject(),
                caller.role(),
                caller.team(),
                runner(),
                value(
                        "/minimumUrgency",
                        form.minimumUrgency(),
                        usualMinimum(),
                        Urgency::valueOf,
                        "must be DIGEST, NORMAL or HIGH"),
                quietHours(zone),
                !Boolean.FALSE.equals(form.urgentOverridesQuietHours()),
                mutedUntil(),
                value("/digestAt", form.digestAt(), LocalTime.of(7, 0), LocalTime::parse, "must be a local time"),
                zone,
                List.of());
    }

    /** What recurs is for the runner alone, in the digest; a coach hears from what persists on. */
    private Urgency usualMinimum() {
        return caller.role() == Role.RUNNER ? Urgency.DIGEST : Urgency.NORMAL;
    }

    private @Nullable QuietHours quietHours(ZoneId zone) {
        SubscriptionForm.Quiet quiet = form.quietHours();
        if (quiet == null) {
            return null;
        }
        int before = faults.size();
        LocalTime start = required("/quietHours/start", quiet.start());
        LocalTime end = required("/quietHours/end", quiet.end());
        ZoneId where = value("/quietHours/zone", quiet.zone(), zone, ZoneId::of, "must be an IANA zone");
        Set<DayOfWeek> days = days(quiet.days());
        if (faults.size() > before) {
            return null;
        }
        if (start.equals(end)) {
            faults.add(new Fault("/quietHours/end", "INVALID", "must differ from the start"));
            return null;
        }
        return new QuietHours(start, end, days, where);
    }

    private Set<DayOfWeek> days(@Nullable List<@Nullable String> written) {
        if (written == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < written.size(); i++) {
            days.add(value(
                    "/quietHours/days/" + i,
                    written.get(i),
                    DayOfWeek.MONDAY,
                    DayOfWeek::valueOf,
                    "must be a day's English name in capitals"));
        }
        return days;
    }

    private @Nullable Instant mutedUntil() {
        if (form.mutedUntil() == null) {
            return null;
        }
        Instant until = value("/mutedUntil", form.mutedUntil(), now, Instant::parse, "must be an instant in UTC");
        if (until.isAfter(now.plus(LONGEST_MUTE))) {
            faults.add(new Fault("/mutedUntil", "TOO_LATE", "must be within " + LONGEST_MUTE.toDays() + " days"));
        }
        return until;
    }

    private LocalTime required(String pointer, @Nullable String written) {
        if (written == null) {
            faults.add(new Fault(pointer, "REQUIRED", "must be a local time"));
            return LocalTime.MIDNIGHT;
        }
        return value(pointer, written, LocalTime.MIDNIGHT, LocalTime::parse, "must be a local time");
    }

    private <T> T value(String pointer, @Nullable String written, T otherwise, Function<String, T> read, String must) {
        if (written == null) {
            return otherwise;
        }
        try {
            return read.apply(written);
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(new Fault(pointer, "INVALID", must));
            return otherwise;
        }
    }
}
