package solewatch.analysis.finding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.AnnouncedFinding.Status;
import solewatch.analysis.numbness.Rule;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;

/**
 * What has to be said, given what was said before and what the facts bear now. An announced finding belongs to the
 * conclusion of the same place and state, and of a warning sign as grave, whose episode it overlaps in time; so a late
 * fact that moves an episode's start says nothing twice. Of several warning signs in one episode each keeps its own.
 */
public final class FindingChanges {

    /** A state that took effect longer ago than this is history when it is first seen, not news. */
    public static final int NEWS_DAYS = 7;

    /** What rests on an older fact may have lost it to the end of the look-back (400 days), and is not taken back. */
    private static final int HORIZON_DAYS = 398;

    /** A relapse (REL) hangs on the episode before, whose facts it does not cite. */
    private static final int HORIZON_DAYS_OF_A_RELAPSE = 300;

    /** What began longer ago may seem to begin later from day to day, and is not changed for that. */
    private static final int UNCHANGED_DAYS = 370;

    private static final int UNCHANGED_DAYS_OF_RELAPSES = 300;

    private static final String RETRACTION =
            "Runs or reports have been added, corrected or taken back since; what they say now no longer shows this.";

    private final List<AnnouncedFinding> announced;
    private final Assessment now;
    private final LocalDate today;
    private final LocalDate newsFrom;
    private final Carriers carriers;
    private final Set<Finding.Id> issued = new HashSet<>();
    private final List<FindingEvent> events = new ArrayList<>();

    private FindingChanges(List<AnnouncedFinding> announced, Assessment now, LocalDate today, int newsDays) {
        this.carriers = new Carriers(announced, today);
        this.announced = carriers.announced();
        this.now = now;
        this.today = today;
        this.newsFrom = today.minusDays(newsDays);
    }

    /** The events to publish, in order: corrections first; none when nothing differs. */
    public static List<FindingEvent> between(
            List<AnnouncedFinding> announced, Assessment now, LocalDate today, int newsDays) {
        return new FindingChanges(announced, now, today, newsDays).events();
    }

    private List<FindingEvent> events() {
        List<Conclusion> conclusions = now.conclusions();
        @Nullable AnnouncedFinding[] carrying = carriers.of(conclusions);
        for (int i = 0; i < carrying.length; i++) {
            AnnouncedFinding carrier = carrying[i];
            if (carrier == null) {
                raise(conclusions.get(i), newId(conclusions.get(i)), 1);
            } else {
                carryOn(carrier, conclusions.get(i));
            }
        }
        List<FindingEvent> corrections = new ArrayList<>();
        for (AnnouncedFinding left : announced) {
            if (!carriers.carries(left) && left.status() != Status.RETRACTED && !history(left)) {
                corrections.addAll(leftOver(left));
            }
        }
        corrections.addAll(events);
        return List.copyOf(corrections);
    }

    private void carryOn(AnnouncedFinding carrier, Conclusion conclusion) {
        Finding before = carrier.finding();
        int next = before.version() + 1;
        switch (carrier.status()) {
            case RETRACTED -> raise(conclusion, before.id(), next);
            case OPEN, CLOSED -> {
                boolean isOpen = carrier.status() == Status.OPEN;
                if (!conclusion.open()) {
                    if (isOpen || carrier.endedIn() != conclusion.endedIn()) {
                        close(conclusion, before.id(), next);
                    }
                } else if (isOwed(carrier, conclusion)) {
                    raise(conclusion, before.id(), next);
                } else if (!isOpen || conclusion.differsFrom(before) && !history(carrier) && !beganLongAgo(before)) {
                    events.add(new FindingChanged(conclusion.finding(before.id(), next, now)));
                }
            }
        }
    }

    /**
     * Whether what is on now is news that could not be told: it was raised as none, because a state that has been taken
     * back since had replaced it or because it took effect earlier then, or the runner was in no team yet.
     */
    private boolean isOwed(AnnouncedFinding carrier, Conclusion conclusion) {
        boolean nobodyToTell = carrier.finding().team() == null && now.team() != null;
        return (carrier.silent() || nobodyToTell) && !conclusion.saidOn().isBefore(newsFrom);
    }

    /** A state that a higher one of the same look has replaced is not news of its own. */
    private void raise(Conclusion conclusion, Finding.Id id, int version) {
        boolean replaced =
                conclusion.endedIn() == EpisodeState.PERSISTENT || conclusion.endedIn() == EpisodeState.ESCALATED;
        boolean news = !replaced && !conclusion.saidOn().isBefore(newsFrom);
        events.add(new FindingRaised(conclusion.finding(id, version, now), news));
        if (!conclusion.open()) {
            close(conclusion, id, version + 1);
        }
    }

    private void close(Conclusion conclusion, Finding.Id id, int version) {
        EpisodeState endedIn = conclusion.endedIn();
        LocalDate endedOn = conclusion.endedOn();
        if (endedIn != null && endedOn != null) {
            events.add(new FindingClosed(conclusion.finding(id, version, now), endedIn, endedOn));
        }
    }

    /** What no conclusion carries: replaced by another finding of the same state, or no longer borne by the facts. */
    private List<FindingEvent> leftOver(AnnouncedFinding left) {
        Finding finding = next(left.finding());
        for (Conclusion conclusion : now.conclusions()) {
            boolean replaces = carriers.replaces(left, conclusion);
            if (replaces) {
                return left.status() == Status.OPEN
                        ? List.of(new FindingClosed(finding, conclusion.state(), conclusion.effectiveOn()))
                        : List.of();
            }
        }
        return List.of(new FindingRetracted(finding, RETRACTION));
    }

    private boolean history(AnnouncedFinding old) {
        Finding finding = old.finding();
        boolean relapse = finding.rule().equals(Rule.REL.code());
        int horizon = relapse ? HORIZON_DAYS_OF_A_RELAPSE : HORIZON_DAYS;
        return oldestFact(finding).isBefore(today.minusDays(horizon));
    }

    /** Of evidence that was cut short the oldest is not cited. */
    private static LocalDate oldestFact(Finding finding) {
        boolean cut =
                finding.measures().stream().anyMatch(measure -> measure.name().equals("evidenceFacts"));
        return cut || finding.facts().isEmpty()
                ? finding.episodeStart()
                : finding.facts().getFirst().on();
    }

    private boolean beganLongAgo(Finding finding) {
        int days = finding.relapses() > 0 ? UNCHANGED_DAYS_OF_RELAPSES : UNCHANGED_DAYS;
        return finding.episodeStart().isBefore(today.minusDays(days));
    }

    /** From runner, place, state, how grave a sign, and start; told apart from an older finding whose episode has moved since. */
    private Finding.Id newId(Conclusion conclusion) {
        for (int attempt = 1; ; attempt++) {
            String name = String.join(
                    "\n",
                    now.runner().value(),
                    String.valueOf(conclusion.key().side()),
                    String.valueOf(conclusion.key().zone()),
                    conclusion.state().name(),
                    conclusion.warning() ? String.valueOf(conclusion.tier()) : "pattern",
                    conclusion.episodeStart().toString(),
                    Integer.toString(attempt));
            Finding.Id id = new Finding.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
            if (announced.stream().noneMatch(known -> known.finding().id().equals(id)) && issued.add(id)) {
                return id;
            }
        }
    }

    private static Finding next(Finding last) {
        return new Finding(
                last.id(),
                last.version() + 1,
                last.runner(),
                last.team(),
                last.key(),
                last.episodeStart(),
                last.state(),
                last.rule(),
                last.urgency(),
                last.audience(),
                last.effectiveOn(),
                last.bilateral(),
                last.untested(),
                last.relapses(),
                last.redFlag(),
                last.summary(),
                last.detail(),
                last.facts(),
                last.measures(),
                last.counterfactual(),
                last.unknown(),
                last.rulesetVersion());
    }
}
