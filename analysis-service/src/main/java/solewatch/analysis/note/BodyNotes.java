package solewatch.analysis.note;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.note.Note.Draft;
import solewatch.events.CheckInRecorded.Mobility;

/** What the check-ins suggest: MOBILITY_LIMIT and SHORT_SLEEP. */
final class BodyNotes {

    private static final double HUNDREDTHS = 100;

    private final Recent recent;
    private final NotePolicy policy;

    BodyNotes(Recent recent, NotePolicy policy) {
        this.recent = recent;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        sleep(notes);
        sides(notes);
        drop(notes, "KNEE_TO_WALL_LEFT", "Knee-to-wall reach on the left", "cm", Mobility::kneeToWallLeftCentimetres);
        drop(
                notes,
                "KNEE_TO_WALL_RIGHT",
                "Knee-to-wall reach on the right",
                "cm",
                Mobility::kneeToWallRightCentimetres);
        drop(notes, "CALF_RAISES_LEFT", "Calf raises on the left", "times", BodyNotes::raisesLeft);
        drop(notes, "CALF_RAISES_RIGHT", "Calf raises on the right", "times", BodyNotes::raisesRight);
    }

    /** One night a day: of several check-ins on a day the latest counts. */
    private void sleep(List<Note> notes) {
        NotePolicy.Sleep rule = policy.sleep();
        Map<Integer, CheckIn> nights = new TreeMap<>();
        for (CheckIn checkIn : recent.checkIns(rule.windowDays())) {
            if (checkIn.fact().sleepHours() != null) {
                nights.put(checkIn.epochDay(), checkIn);
            }
        }
        double sum = 0;
        for (CheckIn night : nights.values()) {
            Double hours = night.fact().sleepHours();
            sum += hours == null ? 0 : hours;
        }
        boolean enough = nights.size() >= rule.nights();
        if (enough && Math.round(sum * HUNDREDTHS) < Math.round(rule.hours() * nights.size() * HUNDREDTHS)) {
            List<CheckIn> said = List.copyOf(nights.values());
            notes.add(new Draft(NoteCode.SHORT_SLEEP, said.get(said.size() - 1).epochDay())
                    .restingOn(said.stream().map(CheckIn::id).toList())
                    .measure("meanHours", sum / nights.size(), rule.hours(), "h")
                    .measure("nights", nights.size(), rule.nights(), "nights")
                    .measure("days", rule.windowDays(), "days")
                    .saying("Sleep averaged {meanHours} h in {nights} nights of the last {days} days, below"
                            + " {meanHours!} h."));
        }
    }

    private void sides(List<Note> notes) {
        NotePolicy.Mobility rule = policy.mobility();
        for (CheckIn checkIn : recent.checkIns(rule.windowDays()).reversed()) {
            Mobility mobility = checkIn.fact().mobility();
            Double left = mobility == null ? null : mobility.kneeToWallLeftCentimetres();
            Double right = mobility == null ? null : mobility.kneeToWallRightCentimetres();
            if (left != null && right != null) {
                double difference = Math.round(Math.abs(left - right) * HUNDREDTHS) / HUNDREDTHS;
                if (difference >= rule.sideCentimetres()) {
                    notes.add(new Draft(NoteCode.MOBILITY_LIMIT, checkIn.epochDay())
                            .about("KNEE_TO_WALL", "SIDES")
                            .restingOn(List.of(checkIn.id()))
                            .measure("difference", difference, rule.sideCentimetres(), "cm")
                            .saying("Knee-to-wall reach differs by {difference} cm between left and right."));
                }
                return;
            }
        }
    }

    /** The latest value of a test against the best the runner ever did. */
    private void drop(
            List<Note> notes, String subject, String words, String unit, Function<Mobility, @Nullable Double> test) {
        CheckIn latest = null;
        CheckIn best = null;
        double latestValue = 0;
        double bestValue = 0;
        for (CheckIn checkIn : recent.checkIns) {
            Mobility mobility = checkIn.fact().mobility();
            Double value = mobility == null ? null : test.apply(mobility);
            if (value != null) {
                latest = checkIn;
                latestValue = value;
                if (best == null || value > bestValue) {
                    best = checkIn;
                    bestValue = value;
                }
            }
        }
        int percent = policy.mobility().dropPercent();
        if (latest == null
                || best == null
                || !recent.within(latest.epochDay(), policy.mobility().windowDays())
                || bestValue <= 0
                || Math.round(latestValue * HUNDREDTHS) * 100 > Math.round(bestValue * HUNDREDTHS) * (100 - percent)) {
            return;
        }
        notes.add(new Draft(NoteCode.MOBILITY_LIMIT, latest.epochDay())
                .about(subject, "DROP")
                .restingOn(List.of(best.id(), latest.id()))
                .measure("latest", latestValue, bestValue, unit)
                .measure("dropPercent", (bestValue - latestValue) * 100 / bestValue, percent, "%")
                .saying(words + ": {latest} " + unit + ", {dropPercent} % below the own best of {latest!} " + unit
                        + "."));
    }

    private static @Nullable Double raisesLeft(Mobility mobility) {
        Integer raises = mobility.calfRaisesLeft();
        return raises == null ? null : Double.valueOf(raises);
    }

    private static @Nullable Double raisesRight(Mobility mobility) {
        Integer raises = mobility.calfRaisesRight();
        return raises == null ? null : Double.valueOf(raises);
    }
}
