package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.note.Note.Draft;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.Transition;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;
import solewatch.events.ZoneGroup;

/** What goes with an episode's course: TOE_BOX_OR_INSOLE, NOT_RESIGNED, CLOSE_OUT, WHAT_HELPED. */
final class EpisodeNotes {

    private static final Set<ZoneGroup> FRONT = Set.of(ZoneGroup.TOES, ZoneGroup.FOREFOOT);

    private final Recent recent;
    private final List<EpisodeHistory> places;
    private final NotePolicy policy;

    EpisodeNotes(Recent recent, List<EpisodeHistory> places, NotePolicy policy) {
        this.recent = recent;
        this.places = places;
        this.policy = policy;
    }

    void addTo(List<Note> notes) {
        for (EpisodeHistory place : places) {
            toeBox(notes, place.latest());
            whatHelped(notes, place);
        }
        notResigned(notes);
        closeOut(notes);
    }

    /** Once for each episode: on the day it first was PERSISTENT. */
    private void toeBox(List<Note> notes, Episode episode) {
        ZoneGroup zone = episode.key().zone();
        if (!episode.open() || zone == null || !FRONT.contains(zone)) {
            return;
        }
        episode.transitions().stream()
                .filter(move -> move.to() == EpisodeState.PERSISTENT)
                .findFirst()
                .ifPresent(move -> notes.add(new Draft(NoteCode.TOE_BOX_OR_INSOLE, move.day())
                        .about(subject(episode.key()), null)
                        .restingOn(evidence(move))
                        .saying(
                                "Symptoms in the front of the foot persist: a shoe with a wider toe box, or an insole of"
                                        + " another height, is worth a try.")));
    }

    /** One reminder a month, for the episode that has been open longest. */
    private void notResigned(List<Note> notes) {
        places.stream()
                .map(EpisodeHistory::latest)
                .filter(Episode::open)
                .min(Comparator.comparing(Episode::start))
                .ifPresent(episode -> {
                    int start = Math.toIntExact(episode.start().toEpochDay());
                    int months = (recent.today - start) / policy.reminderDays();
                    if (months > 0) {
                        notes.add(notResigned(episode, months * policy.reminderDays()));
                    }
                });
    }

    private Note notResigned(Episode episode, int days) {
        String tested = episode.untested() ? " No recent run was answered for: please say how the feet feel." : "";
        return new Draft(NoteCode.NOT_RESIGNED, episode.start().plusDays(days))
                .restingOn(evidence(episode.transitions().get(0)))
                .measure("days", days, policy.reminderDays(), "days")
                .saying("Foot symptoms that began {days} days before have not resolved. They deserve attention: a"
                        + " professional can have a look." + tested);
    }

    /** Asked for some days, until somebody says; an episode that was one odd day is not asked about. */
    private void closeOut(List<Note> notes) {
        for (EpisodeHistory place : places) {
            Episode episode = place.latest();
            int resolved = Math.toIntExact(episode.lastDay().toEpochDay());
            boolean asked = !episode.open()
                    && episode.peak() != EpisodeState.TRANSIENT
                    && recent.within(resolved, policy.closeOutDays());
            if (asked && helped(resolved, recent.today + 1).isEmpty()) {
                notes.add(new Draft(NoteCode.CLOSE_OUT, episode.lastDay())
                        .saying(
                                "Foot symptoms have resolved. What helped? A word in the next check-in makes it easier to"
                                        + " find again."));
                return;
            }
        }
    }

    /** What was said to have helped between the last resolution and the relapse. */
    private void whatHelped(List<Note> notes, EpisodeHistory place) {
        int count = place.episodes().size();
        Episode relapse = place.latest();
        if (!relapse.open() || relapse.relapses() == 0 || count < 2) {
            return;
        }
        LocalDate resolved = place.episodes().get(count - 2).lastDay();
        List<CheckIn> said = helped(
                Math.toIntExact(resolved.toEpochDay()),
                Math.toIntExact(relapse.start().toEpochDay()));
        Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
        said.forEach(checkIn -> remedies.addAll(checkIn.fact().helped()));
        remedies.remove(Remedy.NOTHING);
        if (!remedies.isEmpty()) {
            List<String> words = new ArrayList<>();
            remedies.forEach(
                    remedy -> words.add(remedy.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            notes.add(new Draft(NoteCode.WHAT_HELPED, relapse.start())
                    .about(subject(relapse.key()), null)
                    .restingOn(said.stream().map(CheckIn::id).toList())
                    .saying(
                            "Symptoms are back in a place where they had resolved. The last time, these were said to have"
                                    + " helped: " + String.join(", ", words) + "."));
        }
    }

    /** The check-ins of these days (the last not included) that say what helped. */
    private List<CheckIn> helped(int from, int before) {
        return recent.checkIns.stream()
                .filter(checkIn -> checkIn.epochDay() >= from && checkIn.epochDay() < before)
                .filter(checkIn -> !checkIn.fact().helped().isEmpty())
                .toList();
    }

    private static List<FactId> evidence(Transition move) {
        return move.evidence().stream().map(Evidence::fact).toList();
    }

    private static String subject(EpisodeKey key) {
        return key.side() + " " + key.zone();
    }
}
